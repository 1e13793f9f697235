import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { configuration } from '../../../src/diagrams/config.ts';
import { tokens } from '../../../src/diagrams/tokens.ts';
import type { Agreement } from './agreement.ts';
import type { Contrast } from './contrast.ts';
import type { Geometry } from './geometry.ts';

/** What a browser found when it drew a text of the corpus, and showed the build's drawing of it. */
export interface Measurement extends Agreement, Geometry, Contrast {
  /** Digest of the text and of the build's drawing. */
  of: string;
}

/** How all drawings of the corpus were measured. */
export interface Measurements {
  /** Version of Mermaid in the browser. */
  mermaid: string;
  /** The browser; a drawing is the same in all, but for a few hundredths of a pixel. */
  browser: string;
  /** Digest of what the numbers hang on beside texts and drawings. */
  basis: string;
  /** By the name of the story. */
  stories: ReadonlyMap<string, Measurement>;
}

/** What makes the file anew. */
export const command = 'node test/diagrams/measured/measure.ts';

const file = new URL('./measurements.txt', import.meta.url);

const sheets = {
  diagram: 'components/body/diagram.css',
  font: 'styles/font.css',
  tokens: 'styles/tokens.css',
} as const;

/** A style sheet of the site that drawings are shown with. */
export const styleSheet = (name: keyof typeof sheets): string =>
  readFileSync(new URL(`../../../src/${sheets[name]}`, import.meta.url), 'utf8');

const digest = (...parts: readonly string[]) =>
  createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);

/** What a measurement is of: the text of a diagram, and the build's drawing of it. */
export const digestOf = (source: string, svg: string): string => digest(source, svg);

/** The version of Mermaid that is installed. */
export const installedMermaid = (): string =>
  (createRequire(import.meta.url)('mermaid/package.json') as { version: string }).version;

/** The code that decides what is measured. */
const measuring = ['agreement', 'contrast', 'geometry', 'limits', 'look', 'page'];

/** Digest of all else: how Mermaid is set up, colours and style sheets, and the code that measures. */
export function basis(): string {
  const code = measuring.map((name) => readFileSync(new URL(`./${name}.ts`, import.meta.url), 'utf8'));
  const styles = (['diagram', 'font'] as const).map((name) => styleSheet(name).replace(/\/\*[\s\S]*?\*\/|\s+/g, ''));
  return digest(JSON.stringify(configuration), JSON.stringify([...tokens]), ...styles, ...code);
}

const columns = [
  'labels',
  'heads',
  'width',
  'height',
  'label',
  'outside',
  'outOfBox',
  'overlap',
  'edge',
  'day',
  'night',
] as const;

const heading = `story of ${columns.join(' ')}`;

/** The measurements that are kept: a heading, a line for each story, and one with `! ` for each of its faults. */
export function readMeasurements(): Measurements {
  const [head = '', , ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const [, mermaid = '', browser = '', madeFrom = ''] = /^Mermaid (\S+), (.+), basis (\S+)$/.exec(head) ?? [];
  const stories = new Map<string, Measurement>();
  for (const line of lines) {
    if (line.startsWith('! ')) [...stories.values()].at(-1)?.faults.push(line.slice(2));
    else {
      const [name = '', of = '', ...numbers] = line.split(' ');
      const values = Object.fromEntries(columns.map((column, at) => [column, Number(numbers[at])]));
      stories.set(name, { of, ...(values as Record<(typeof columns)[number], number>), faults: [] });
    }
  }
  return { mermaid, browser, basis: madeFrom, stories };
}

/** Keeps measurements in the place of those that were kept before. */
export function writeMeasurements(browser: string, stories: ReadonlyMap<string, Measurement>): void {
  const round = (number: number) => String(Math.round(number * 1000) / 1000);
  const rows = [...stories].flatMap(([name, one]) => [
    [name, one.of, ...columns.map((column) => round(one[column]))].join(' '),
    ...one.faults.map((fault) => `! ${fault}`),
  ]);
  const head = `Mermaid ${installedMermaid()}, ${browser}, basis ${basis()}`;
  writeFileSync(file, `${[head, heading, ...rows].join('\n')}\n`);
}
