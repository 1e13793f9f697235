import pptxgen from 'pptxgenjs';
import { plain } from '../../assistant/plain.ts';
import { mapWords } from '../../charts/input-map/words.ts';
import type { Slide, SlideRow } from '../../components/deck/slide.ts';
import { deckWords } from '../../components/deck/words.ts';
import { addressIn, drawnOf, measure, wideMapOf } from '../../components/input-map/data.ts';
import { inputMapWords } from '../../components/input-map/words.ts';
import { formatDay } from '../../format/days.ts';
import { escapeText } from '../../format/html.ts';
import type { Destination } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { drawMap, isLegible } from './map.ts';
import { sameBytes } from './same-bytes.ts';
import { colour, type Page, type Place, set } from './shapes.ts';

/** Sizes in inches: a wide slide, its edges, and where its rows begin and end. */
const wide = { width: 13.333, height: 7.5 };
const edge = 0.75;
const right = wide.width - edge;
const below = 6.75;
const column = { label: 1.7, place: 0.4, figure: 2.9, gap: 0.2 };
/** A label as short as this is a place in an order. */
const shortest = 3;
/** A row is no higher, however few there are; one that says why takes more. */
const highest = 1.05;
const highestTold = 1.6;
/** Where there are no more rows than this, they are set larger. */
const fewRows = 3;

/** Texts below each other, without those that are empty. */
const paragraphs = (...texts: pptxgen.TextProps[]): pptxgen.TextProps[] =>
  texts
    .filter(({ text }) => text)
    .map(({ text = '', options }, at, all) => ({ text, options: { ...options, breakLine: at < all.length - 1 } }));

/** A range as a line with a bar and a mark, an amount as a bar. */
function drawBar(page: Page, { range, largest }: NonNullable<SlideRow['bar']>, { x, y, w, h }: Place): void {
  const at = (value: number) => (largest > 0 ? (Math.min(value, largest) / largest) * w : 0);
  const none = { type: 'none' as const };
  page.addShape('rect', { x, y: y + h / 2 - 0.01, w, h: 0.02, fill: { color: colour.rule }, line: none });
  const width = Math.max(at(range.high) - at(range.low), 0.03);
  page.addShape('rect', {
    x: x + at(range.low),
    y: y + h * 0.2,
    w: width,
    h: h * 0.6,
    fill: { color: colour.muted },
    line: none,
  });
  if (range.likely !== range.high)
    page.addShape('rect', { x: x + at(range.likely) - 0.015, y, w: 0.03, h, fill: { color: colour.ink }, line: none });
}

/** How the rows of a slide are set: how wide their labels are, 0 without any, and how large their letters. */
interface Setting {
  labels: number;
  scale: number;
}

function drawRow(page: Page, row: SlideRow, place: Place, { labels, scale }: Setting, address: string | null): void {
  const { x, y, w, h } = place;
  const top = y + 0.1;
  const left = x + (labels > 0 ? labels + column.gap : 0);
  const size = (points: number) => points * scale;
  const hasFigure = row.figure !== '' || row.beside !== '';
  const room = x + w - left - (hasFigure ? column.figure + column.gap : 0);
  page.addShape('line', { x, y, w, h: 0, line: { color: colour.rule, width: 0.75 } });
  if (row.label)
    page.addText(
      row.label,
      set({ x, y: top, w: labels, h: h - 0.12 }, size(labels === column.place ? 20 : 14), colour.brass, { bold: true }),
    );
  const link = address === null ? {} : { hyperlink: { url: address } };
  page.addText(
    paragraphs(
      { text: row.title, options: { bold: true, fontSize: size(18), color: colour.ink, ...link } },
      { text: row.words, options: { fontSize: size(14), color: row.because ? colour.ink : colour.muted } },
      { text: row.because, options: { fontSize: size(12), color: colour.muted } },
    ),
    set({ x: left, y: top, w: room, h: h - 0.12 }, size(18), colour.ink),
  );
  if (!hasFigure) return;
  const at = x + w - column.figure;
  const bar = row.bar ? Math.min(0.14, h * 0.22) : 0;
  if (row.bar) drawBar(page, row.bar, { x: at, y: top, w: column.figure, h: bar });
  page.addText(
    paragraphs(
      { text: row.figure, options: { bold: true, fontSize: size(18), color: colour.ink } },
      { text: row.beside, options: { fontSize: size(12), color: colour.muted } },
    ),
    set({ x: at, y: top + bar, w: column.figure, h: h - bar - 0.12 }, size(18), colour.ink, { align: 'right' }),
  );
}

/** Rows of a slide: in two columns where they are many and short. */
function drawRows(page: Page, slide: Slide, top: number, addressOf: (to: Destination) => string | null): void {
  const { rows } = slide;
  const columns = rows.length > 6 ? 2 : 1;
  const each = Math.ceil(rows.length / columns);
  const most = rows.some(({ because }) => because) ? highestTold : highest;
  const h = Math.min(most, (below - top - 0.35) / Math.max(1, each));
  const w = (right - edge - (columns - 1) * 0.5) / columns;
  const longest = Math.max(0, ...rows.map(({ label }) => label.length));
  const setting = {
    labels: longest === 0 ? 0 : longest <= shortest ? column.place : column.label,
    scale: columns > 1 ? 0.85 : rows.length <= fewRows ? 1.15 : 1,
  };
  for (const [at, row] of rows.entries()) {
    const x = edge + Math.floor(at / each) * (w + 0.5);
    drawRow(page, row, { x, y: top + (at % each) * h, w, h }, setting, row.to && addressOf(row.to));
  }
  if (slide.rest) page.addText(slide.rest, set({ x: edge, y: top + each * h + 0.05, w: 6, h: 0.3 }, 14, colour.muted));
}

/** How many lines a text takes in a width, in inches, when it is set in points of some size. */
const linesOf = (text: string, size: number, w: number): number =>
  Math.ceil(measure(text, { size, weight: 600 }) / 72 / w);

/** The map as shapes with what its lines mean; false where it holds so many inputs that nobody could read them. */
function drawListening(page: Page, site: Site, top: number): boolean {
  const { language } = site.hub.config;
  const listening = drawnOf(site);
  const drawing = wideMapOf(site);
  const legend = 0.3;
  const place = { x: edge, y: top, w: right - edge, h: below - legend - top };
  if (!isLegible(drawing, place)) return false;
  drawMap(page, drawing, place, {
    evidence: listening.evidence,
    language,
    addressOf: (input) => (site.origin === null ? null : `${site.origin}${addressIn(site)(input)}`),
  });
  const about = { x: edge, y: below - legend + 0.05, w: right - edge, h: legend };
  const says = [
    plain(site, mapWords(language).lenses.signals.legend),
    ...(listening.bypasses.length > 0 ? [`↔ ${plain(site, inputMapWords(language).without)}.`] : []),
  ];
  page.addText(says.join(' '), set(about, 12, colour.muted));
  return true;
}

function draw(page: Page, slide: Slide, site: Site, addressOf: (to: Destination) => string | null): void {
  const isFirst = slide.id === 'begin';
  page.background = { color: colour.sheet };
  page.addShape('rect', { x: 0, y: 0, w: wide.width, h: 0.09, fill: { color: colour.brass }, line: { type: 'none' } });
  const y = isFirst ? 2.3 : 0.5;
  const w = right - edge;
  const size = isFirst ? { title: 40, lead: 20 } : { title: 28, lead: 14 };
  page.addText(slide.topic, set({ x: edge, y, w, h: 0.35 }, 15, colour.muted));
  const title = {
    x: edge,
    y: y + 0.4,
    w,
    h: linesOf(slide.title, size.title, w) > 1 ? size.title / 30 : size.title / 56,
  };
  page.addText(slide.title, set(title, size.title, colour.ink, { bold: true }));
  const lead = { x: edge, y: title.y + title.h + 0.12, w, h: linesOf(slide.lead, size.lead, w) * (size.lead / 58) };
  if (slide.lead) page.addText(slide.lead, set(lead, size.lead, colour.muted));
  if (slide.id === 'map' && drawListening(page, site, title.y + title.h + 0.05)) return;
  drawRows(page, slide, slide.lead ? lead.y + lead.h + 0.2 : title.y + title.h + 0.25, addressOf);
}

/** What the speaker reads: the evidence of each row, and where all of it stands. */
function notesOf({ rows, page }: Slide, addressOf: (to: Destination) => string | null): string {
  const told = rows.flatMap(({ title, note }) => (note ? [`${title}: ${note.trim()}`] : []));
  const whole = addressOf(page);
  return [...told, ...(whole === null ? [] : [whole])].join('\n');
}

/**
 * The slides as a file for PowerPoint: real text and shapes, no pictures. The same slides on the same day are the same
 * bytes.
 * @param slides as `slidesOf` gives them
 * @param site what they are made of
 */
export async function pptxOf(slides: readonly Slide[], site: Site): Promise<Uint8Array> {
  const { config, today } = site.hub;
  const say = deckWords(config.language);
  const addressOf = (to: Destination) => (site.origin === null ? null : `${site.origin}${site.to(to)}`);
  const file = new pptxgen();
  file.defineLayout({ name: 'WIDE', width: wide.width, height: wide.height });
  file.layout = 'WIDE';
  file.title = config.title;
  file.author = config.title;
  // The one text that is written into the file as it is.
  file.company = escapeText(config.product);
  for (const [at, slide] of slides.entries()) {
    const page = file.addSlide();
    draw(page, slide, site, addressOf);
    const foot = { y: 7.05, h: 0.25 };
    page.addText(
      `${config.title}, ${formatDay(today, config.language)}`,
      set({ x: edge, w: 8, ...foot }, 10, colour.muted),
    );
    page.addText(
      say.of(at + 1, slides.length),
      set({ x: right - 2, w: 2, ...foot }, 10, colour.muted, { align: 'right' }),
    );
    page.addNotes(notesOf(slide, addressOf));
  }
  return sameBytes((await file.write({ outputType: 'nodebuffer' })) as Uint8Array, today);
}
