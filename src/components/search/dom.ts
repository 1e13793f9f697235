type Attributes = Readonly<Record<string, string | boolean | number>>;

/**
 * An element with attributes and children. Text becomes text nodes, never HTML: what readers type and what the index
 * holds can write no element of their own.
 * @param tag name of the element
 * @param attributes `true` gives an empty attribute, `false` none
 * @param children elements and text
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  element.append(...children);
  return element;
}
