import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { done } from '../support/run.ts';

const folder = inject('sampleSite');
const { folder: own, remove } = temporaryFolder();
afterAll(remove);

/** Words of an element, spaces as one. */
const wordsOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const documentAt = (path: string) => new JSDOM(readFileSync(join(folder, path), 'utf8')).window.document;

const deck = documentAt('deck/index.html');
const slides = [...deck.querySelectorAll('.slide')];
const rowsOf = (id: string) =>
  [...deck.querySelectorAll(`#${id} .slide-rows > li`)].map((row) => ({
    label: wordsOf(row.querySelector('.slide-label')),
    title: wordsOf(row.querySelector('.slide-what b')),
    words: wordsOf(row.querySelector('.slide-words')),
    figure: wordsOf(row.querySelector('.slide-figure b')),
    beside: wordsOf(row.querySelector('.slide-figure small')),
  }));

describe('the deck for a council', () => {
  it('has a slide for each thing that a council asks', () => {
    expect(slides.map(({ id }) => id)).toEqual([
      'begin',
      'ask',
      'turn',
      'pace',
      'map',
      'strategies',
      'backlog',
      'decisions',
      'unheard',
    ]);
    for (const slide of slides) expect(wordsOf(slide.querySelector('h2')), slide.id).not.toBe('');
  });

  it('says the figures of the pages that it names', () => {
    const brief = documentAt('brief/index.html');
    const briefRows = [...brief.querySelectorAll('table tbody tr')].map(wordsOf);
    for (const { title, figure } of rowsOf('pace'))
      expect(
        briefRows.some((row) => row.startsWith(title) && row.includes(figure)),
        `${title}: ${figure}`,
      ).toBe(true);
    for (const { label, title, figure, beside, words } of rowsOf('backlog')) {
      const row = briefRows.find((one) => one.includes(title));
      for (const part of [figure, words, ...beside.split('; ')]) expect(row, title).toContain(part);
      expect(row?.startsWith(label), `${title}: ${label}`).toBe(true);
    }
    const inputs = documentAt('inputs/index.html').querySelectorAll('table tbody tr');
    expect(wordsOf(deck.querySelector('#map h2'))).toContain(`We listen to ${inputs.length} inputs`);
    const balance = wordsOf(documentAt('balance/index.html').querySelector('main'));
    for (const { words } of rowsOf('unheard'))
      for (const part of words.split('. ')) expect(balance).toContain(part.replace(/\.$/, ''));
    const decisions = wordsOf(documentAt('decisions/index.html').querySelector('main'));
    for (const { title, label } of rowsOf('decisions')) {
      expect(decisions).toContain(title);
      expect(decisions).toContain(label);
    }
    const asked = brief.querySelectorAll('#asked ~ *, [aria-labelledby=asked]');
    const all = [...asked].map(wordsOf).join(' ');
    for (const { title } of rowsOf('ask')) expect(all).toContain(title);
  });

  it('leads with each title to a page that is there', () => {
    const links = [...deck.querySelectorAll<HTMLAnchorElement>('.slide a')].map(
      (link) => link.getAttribute('href') ?? '',
    );
    expect(links.length).toBeGreaterThan(25);
    for (const link of links.filter((one) => one.startsWith('/'))) {
      const [path = '', anchor] = link.split('#');
      const page = documentAt(`${path.slice(1)}index.html`);
      if (anchor) expect(page.getElementById(decodeURIComponent(anchor)), link).not.toBeNull();
    }
  });
});

describe('the file for PowerPoint', () => {
  let texts: string[] = [];
  let notes: string[] = [];
  let shapes: number[] = [];
  let zip: JSZip;
  beforeAll(async () => {
    const path = join(own, 'deck.pptx');
    rmSync(path, { force: true });
    await done(['deck', '--pptx', path]);
    zip = await JSZip.loadAsync(readFileSync(path));
    const parser = new new JSDOM().window.DOMParser();
    const read = async (name: string) => {
      const page = parser.parseFromString((await zip.file(name)?.async('string')) ?? '', 'application/xml');
      expect(page.getElementsByTagName('parsererror'), name).toHaveLength(0);
      return page;
    };
    const textOf = (page: Document) => [...page.getElementsByTagName('a:t')].map((one) => one.textContent).join('\n');
    for (let at = 1; at <= slides.length; at += 1) {
      const page = await read(`ppt/slides/slide${at}.xml`);
      texts.push(textOf(page));
      shapes.push(page.getElementsByTagName('p:sp').length);
      notes.push(textOf(await read(`ppt/notesSlides/notesSlide${at}.xml`)));
    }
  });
  afterAll(() => {
    [texts, notes, shapes] = [[], [], []];
  });

  it('says what the page says, in text and shapes', () => {
    expect(zip.file(`ppt/slides/slide${slides.length + 1}.xml`)).toBeNull();
    for (const [at, slide] of slides.entries()) {
      const text = texts[at]?.split('\n') ?? [];
      const said = [
        ...slide.querySelectorAll(
          'h2, .eyebrow, .slide-lead, .slide-rest, .slide-label, .slide-what > b, .slide-words, .slide-because, .slide-figure > *:not(svg)',
        ),
      ].map(wordsOf);
      expect(
        said.filter((one) => !text.map((each) => each.replace(/\s+/g, ' ').trim()).includes(one)),
        slide.id,
      ).toEqual([]);
      // Bars are shapes, and nothing is a picture.
      if (slide.id === 'backlog') expect(shapes[at]).toBeGreaterThan(20);
    }
    expect(Object.keys(zip.files).filter((name) => /\.(png|jpe?g|svg|gif)$/.test(name))).toEqual([]);
  });

  it('draws the map as its page does: a circle, a box for each input with its reading, a line for each contract', async () => {
    const at = slides.findIndex(({ id }) => id === 'map');
    const map = slides[at]?.querySelector('.im-wide');
    const names = [...(map?.querySelectorAll('.nm') ?? [])].map(wordsOf);
    const readings = [...(map?.querySelectorAll('.l-signals .rd') ?? [])].map(wordsOf);
    const xml = (await zip.file(`ppt/slides/slide${at + 1}.xml`)?.async('string')) ?? '';
    const text = (texts[at] ?? '').split('\n').map((one) => one.replace(/\s+/g, ' '));
    expect(names.length).toBeGreaterThan(9);
    for (const name of names) expect(text).toContain(name);
    const sorted = (all: readonly string[]) => [...all].sort();
    expect(sorted(text.filter((one) => /^(\d+|no) signals?$/.test(one)))).toEqual(sorted(readings));
    const shapes = (preset: string) => xml.split(`prst="${preset}"`).length - 1;
    expect(shapes('ellipse')).toBe(1);
    expect(shapes('line')).toBeGreaterThanOrEqual(map?.querySelectorAll('.e').length ?? 99);
    // Nothing lies beyond the edges of the slide.
    const [width, height] = [13.333 * 914_400, 7.5 * 914_400];
    for (const [, x, y, w, h] of xml.matchAll(/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(0);
      expect(Number(x) + Number(w)).toBeLessThanOrEqual(width);
      expect(Number(y) + Number(h)).toBeLessThanOrEqual(height);
    }
  });

  it('has the evidence in its notes, as the page has it on demand', () => {
    for (const [at, slide] of slides.entries())
      for (const note of slide.querySelectorAll('.slide-notes dd'))
        expect(notes[at]?.replace(/\s+/g, ' '), slide.id).toContain(wordsOf(note));
  });
});
