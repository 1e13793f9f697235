import type pptxgen from 'pptxgenjs';
import type { Drawing, MapEdge, Point } from '../../charts/input-map/drawing.ts';
import { groupName } from '../../charts/input-map/drawing.ts';
import { signalsStep } from '../../charts/input-map/lines.ts';
import { inset } from '../../charts/input-map/size.ts';
import { reading } from '../../charts/input-map/words.ts';
import { groupColours } from '../../charts/palette.ts';
import type { Group } from '../../kinds/fields.ts';
import { type HeardInput, isSilent } from '../../methods/listening.ts';
import { asHex, colour, type Page, type Place, set } from './shapes.ts';

const groupColour = (group: Group): string => asHex(groupColours[group]);
/** Widths of lines in points, from no signal to the most. */
const widths = [0.75, 1.25, 2, 2.75, 3.5, 4.25, 5];
/** Points in an inch: sizes of letters are in points. */
const pointsPerInch = 72;
/** Names smaller than this cannot be read from a chair. */
const leastSize = 8;

/** What the map is drawn with. */
export interface MapLook {
  /** Signals that the plan rests on. */
  evidence: number;
  language: string;
  /** Address of an input's page; null where the site has none. */
  addressOf(input: HeardInput): string | null;
}

/** How many inches a unit of the drawing is, so that it fits. */
const scaleIn = ({ width, height }: Drawing, { w, h }: Place): number => Math.min(w / width, h / height);

/** Whether its names can be read in a place of this size. */
export const isLegible = (drawing: Drawing, place: Place): boolean =>
  drawing.setting.size * scaleIn(drawing, place) * pointsPerInch >= leastSize;

/**
 * The input map as shapes: a circle in the middle, a box for each input, a line for each contract, as on its page.
 * @param page to draw on
 * @param drawing with every place decided
 * @param place where it may stand; it stands in the middle of it
 */
export function drawMap(page: Page, drawing: Drawing, place: Place, look: MapLook): void {
  const scale = scaleIn(drawing, place);
  const [left, top] = [place.x + (place.w - drawing.width * scale) / 2, place.y];
  const x = (value: number) => left + value * scale;
  const y = (value: number) => top + value * scale;
  const size = (units: number) => Math.floor(units * scale * pointsPerInch * 2) / 2;
  const { setting, nodes, edges, labels, centre } = drawing;
  const inputs = nodes.map(({ input }) => input);

  function line([from, to]: readonly [Point, Point], options: pptxgen.ShapeLineProps, name: string): void {
    page.addShape('line', {
      x: x(Math.min(from[0], to[0])),
      y: y(Math.min(from[1], to[1])),
      w: Math.abs(to[0] - from[0]) * scale,
      h: Math.abs(to[1] - from[1]) * scale,
      flipH: to[0] < from[0],
      flipV: to[1] < from[1],
      line: options,
      objectName: name,
    });
  }

  function edge({ contract, from, to, points }: MapEdge): void {
    const input = (nodes[from] as (typeof nodes)[number]).input;
    const other = to === null ? '' : (nodes[to]?.input.title ?? '');
    const name = other ? `${input.title}, ${other}` : input.title;
    const never = contract.state.since === null;
    const own: pptxgen.ShapeLineProps =
      to === null
        ? { color: groupColour(input.group), width: widths[signalsStep(input, inputs)] ?? 1 }
        : { color: colour.muted, width: 1 };
    const dash: pptxgen.ShapeLineProps = never ? { dashType: 'sysDash' } : {};
    const last = points.length - 2;
    for (const [at, point] of points.slice(0, -1).entries())
      line(
        [point, points[at + 1] as Point],
        {
          ...own,
          ...dash,
          ...(at === 0 && { beginArrowType: to === null ? 'triangle' : 'stealth' }),
          ...(at === last && { endArrowType: to === null ? 'triangle' : 'stealth' }),
        },
        name,
      );
  }

  for (const one of edges) edge(one);
  if (centre.shape === 'disc') {
    const r = centre.radius * scale;
    const disc = { x: x(centre.x) - r, y: y(centre.y) - r, w: 2 * r, h: 2 * r };
    page.addText('Technical product strategy', {
      ...set(disc, size(setting.size), colour.sheet, { bold: true, align: 'center', valign: 'middle' }),
      shape: 'ellipse',
      fill: { color: colour.ink },
      objectName: 'Technical product strategy',
    });
  }
  for (const { input, box, label } of nodes) {
    const at = { x: x(box.x), y: y(box.y), w: box.width * scale, h: box.height * scale };
    page.addShape('rect', {
      ...at,
      fill: { color: colour.sheet },
      line: { color: colour.rule, width: 0.75, ...(isSilent(input) && { dashType: 'dash' as const }) },
      objectName: input.title,
    });
    page.addShape('rect', {
      ...at,
      w: 5 * scale,
      fill: { color: groupColour(input.group) },
      line: { type: 'none' },
      objectName: input.group,
    });
    const address = look.addressOf(input);
    const inside = {
      x: at.x + inset.left * scale,
      y: at.y,
      w: at.w - (inset.left + 4) * scale,
      h: at.h,
    };
    page.addText(
      [
        // Lines end where they do on the page: a program that breaks linked words breaks them anywhere.
        ...label.lines.map((text) => ({
          text,
          options: { bold: true, breakLine: true, ...(address !== null && { hyperlink: { url: address } }) },
        })),
        {
          text: reading(input, look.evidence, 'signals', look.language),
          options: { fontSize: size(setting.small), color: colour.muted },
        },
      ],
      set(inside, size(setting.size), colour.ink, { valign: 'middle', fit: 'none' }),
    );
  }
  for (const { group, box } of labels)
    page.addText(
      groupName(group),
      set(
        { x: x(box.x), y: y(box.y - 3), w: (box.width + 30) * scale, h: (box.height + 6) * scale },
        size(setting.size),
        groupColour(group),
        { bold: true, valign: 'middle' },
      ),
    );
}
