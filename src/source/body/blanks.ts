import type { ElementContent, Nodes, Parents } from 'hast';

const endsBlank = (node: Nodes | undefined) => node === undefined || (node.type === 'text' && /\s$/.test(node.value));
const isBlank = (node: Nodes | undefined) => node?.type === 'text' && !/\S/.test(node.value);
const holdsWords = (node: Parents) => node.type === 'element' && /^(p|li|dd|dt|t[hd]|h[1-6])$/.test(node.tagName);

/**
 * What is left of children. Where nothing is left of one, as of a remark, neither an empty line nor a blank tells that it
 * stood there; cleaned HTML lost it before, so that one text follows another.
 * @param parent of the children
 * @param children each with what is left of it
 * @param code whether code is around, whose blanks are the author's
 */
export function withoutTraces(
  parent: Parents,
  children: readonly { child: Nodes; left: ElementContent[] }[],
  code: boolean,
): ElementContent[] {
  const all: ElementContent[] = [];
  const [isRoot, ofWords] = [parent.type === 'root', holdsWords(parent)];
  let gone = isRoot;
  for (const { child, left } of children) {
    const last = all.at(-1);
    const [first] = left;
    if (left.length === 0) gone = true;
    else if (isBlank(child) && (isBlank(last) || (gone && endsBlank(last)))) continue;
    else {
      const parted = gone || last?.type === 'text' || (ofWords && !last);
      const joins = first?.type === 'text' && !isBlank(first) && parted && !code && endsBlank(last);
      for (const one of joins ? [{ ...first, value: first.value.trimStart() }] : left) all.push(one);
      gone = false;
    }
  }
  const last = all.at(-1);
  if (last?.type !== 'text' || code) return all;
  if (isBlank(last)) return gone || isRoot ? all.slice(0, -1) : all;
  return gone || isRoot || ofWords ? [...all.slice(0, -1), { ...last, value: last.value.trimEnd() }] : all;
}
