import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { componentOf, vocabulary } from '../../vocabulary/index.ts';
import { suggestion } from '../fields/nearest.ts';
import { shapeFaults } from '../fields/shape.ts';
import type { Fault, Point } from '../problem.ts';

export type JsxNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const list = 'the component list (/method/components/)';

const literal = (value: string) => /^\s*(["'])[^"'\\]*\1\s*$/.exec(value) !== null;

/**
 * A component as it stands in a text, against the vocabulary.
 * @param node the JSX element
 * @param at its place
 * @param parent name of the component right around it
 */
export function readComponent(
  node: JsxNode,
  at: Point,
  parent: string | undefined,
): { name: string | null; attributes: Record<string, string>; faults: Fault[] } {
  const faults: Fault[] = [];
  const say = (found: string, expected: string, message: string, fix: string) =>
    faults.push({ check: 'vocabulary', at, found, expected, message, fix });
  const name = node.name ?? '';
  const component = componentOf(name);
  if (!component) {
    const html = /^[a-z]/.test(name);
    say(
      `<${name}>`,
      `a component of ${list}`,
      html ? `HTML tags such as \`<${name}>\` are not used in .mdx files.` : `There is no component \`<${name}>\`.`,
      html
        ? `Write it in Markdown, or use ${list}. To show the tag itself, write it as code.`
        : `Use ${list}.${suggestion(
            name,
            vocabulary.map((one) => one.name),
          )}`,
    );
    return { name: null, attributes: {}, faults };
  }
  const attributes: Record<string, string> = {};
  const set = (attribute: string, value: string) => {
    if (Object.hasOwn(attributes, attribute))
      // Which of the two is meant, nobody can say; of two audiences the wider would win.
      say(
        `${attribute}="…" twice`,
        'each attribute once',
        `\`<${name}>\` has the attribute \`${attribute}\` twice.`,
        'Leave one of them.',
      );
    // Even `__proto__` becomes a field that the schema sees.
    Object.defineProperty(attributes, attribute, { value, enumerable: true, configurable: true, writable: true });
  };
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      say(
        '{…}',
        'literal attributes',
        `\`<${name}>\` spreads an expression; nothing in content is executed.`,
        `Write each attribute out as name="value".`,
      );
    } else if (attribute.value === null || attribute.value === undefined) {
      set(attribute.name, 'true');
    } else if (typeof attribute.value === 'string') {
      set(attribute.name, attribute.value);
    } else {
      const value = attribute.value.value;
      say(
        `${attribute.name}={${value.slice(0, 40)}}`,
        `${attribute.name}="…"`,
        `Attribute \`${attribute.name}\` of \`<${name}>\` is an expression; nothing in content is executed.`,
        literal(value)
          ? `Write ${attribute.name}=${value.trim()} without braces.`
          : 'Write the value as text in quotes.',
      );
      set(attribute.name, '');
    }
  }
  if (faults.length === 0) {
    for (const fault of shapeFaults('vocabulary', component.attributes, attributes)) {
      faults.push({
        ...fault,
        at,
        field: undefined,
        message: `In \`<${name}>\`: ${fault.message.replace('Unknown field', 'Unknown attribute')}`,
      });
    }
  }
  if (component.within && component.within !== parent)
    say(
      `<${name}> outside <${component.within}>`,
      `<${name}> directly inside <${component.within}>`,
      `\`<${name}>\` stands outside \`<${component.within}>\`.`,
      `Put it directly inside \`<${component.within}>\`.`,
    );
  if (component.place === 'block' && node.type === 'mdxJsxTextElement')
    say(
      `<${name}> inside a sentence`,
      `<${name}> on lines of its own`,
      `\`<${name}>\` is a block and stands inside a sentence.`,
      'Put it on lines of its own, with a blank line before and after.',
    );
  const empty = node.children.length === 0;
  if (component.children === 'none' && !empty)
    say(
      `text inside <${name}>`,
      `<${name} … /> without text`,
      `\`<${name}>\` takes no text.`,
      `Close it at once: \`<${name} … />\`.`,
    );
  if (component.children !== 'none' && empty)
    say(
      `an empty <${name}>`,
      `text inside <${name}>`,
      `\`<${name}>\` is empty.`,
      component.children === 'text'
        ? `Put words between \`<${name}>\` and \`</${name}>\`.`
        : 'Put Markdown inside it, with blank lines around.',
    );
  return { name: component.name, attributes, faults };
}
