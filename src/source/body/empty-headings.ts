import type { Nodes, Root } from 'hast';
import type { Body } from './body.ts';

/**
 * Marks empty headings: nothing but headings stands before the next one of their depth or above.
 * @param root of the text
 * @param body whose headings they are
 * @param places in the list of headings
 */
export function markEmpty(root: Root, body: Body, places: ReadonlyMap<Nodes, number>): void {
  const above: number[] = [];
  for (const node of root.children) {
    const index = places.get(node as Nodes);
    if (index !== undefined) {
      const depth = body.headings[index]?.depth ?? 0;
      while (above.length > 0 && (body.headings[above.at(-1) as number]?.depth ?? 0) >= depth) above.pop();
      above.push(index);
    } else if (
      // Footnotes stand at the end of the page, not in its last section.
      (node.type === 'element' && node.properties.dataFootnotes === undefined) ||
      (node.type === 'text' && /\S/u.test(node.value)) ||
      (node.type as string) === 'mdxJsxFlowElement'
    ) {
      for (const at of above) (body.headings[at] as { empty: boolean }).empty = false;
    }
  }
}
