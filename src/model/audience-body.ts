import { type Body, emptyBody } from '../source/body/body.ts';
import { compileBody } from '../source/body/compile-body.ts';
import { type Cut, cutOut } from '../source/body/cut-out.ts';
import { hiddenParts } from '../source/body/narrow.ts';
import { offsetAt, type Point, pointAt } from '../source/problem.ts';

/** Cutting may bring blocks to light that nobody cited before; a text that hides in deeper layers is not shown. */
const mostLayers = 5;

/** Puts what was found in a text that was cut to where it stands in the file. */
function restorePlaces(body: Body, text: string, cuts: readonly Cut[], whole: string): void {
  const points: Point[] = [
    ...body.headings,
    ...body.anchors,
    ...body.links,
    ...body.images,
    ...body.references,
    ...body.diagrams,
  ];
  const offsets = points.map((point) => cuts.reduceRight((at, cut) => cut.origin(at), offsetAt(text, point)));
  for (const [index, point] of points.entries()) Object.assign(point, pointAt(whole, offsets[index] as number));
}

/**
 * A body as one audience gets it: what it may not read is cut out of the text, and the rest is compiled as if nothing
 * else had been written. So numbers of notes, ids of headings, addresses defined elsewhere and lists come out as they
 * do without it.
 * @param body of the whole text
 * @param audiences of the hub, from narrow to wide
 * @param sees whether the reader may see what is for an audience
 * @returns the body; the blocks that the reader may see are still pieces of it
 */
export function bodyFor(body: Body, audiences: readonly string[], sees: (only: string) => boolean): Body {
  const { narrow } = body;
  if (!narrow) return body;
  const cuts: Cut[] = [];
  let [left, text] = [narrow, narrow.text];
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const { parts, title } = left;
    if (parts === null) return emptyBody();
    const ranges = hiddenParts(parts, (only) => !sees(only));
    const cut = cutOut(text, ranges);
    cuts.push(cut);
    text = cut.text;
    const compiled = compileBody(text, '.mdx', { title, audiences });
    if (ranges.length === 0 || !compiled.narrow) {
      restorePlaces(compiled, text, cuts, narrow.text);
      return compiled;
    }
    left = compiled.narrow;
  }
  return emptyBody();
}
