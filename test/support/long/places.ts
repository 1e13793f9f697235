import type { Files } from '../hub.ts';

const quoted = (text: string) => JSON.stringify(text.replace(/[\r\n]/g, ' '));
const line = (text: string) => text.replace(/[\r\n]/g, ' ');
/** The head of a signal; every field is written as it is given. */
export const signal = (title: string, heard = 'What.', who = 'A customer') =>
  `---\ntitle: ${title}\nsummary: A summary.\nowner: Me\ndate: 2026-08-02\ninput: industry\nchannel: analyst-report\njourney: evaluation\nformer: false\nheard: ${heard}\nwho: ${who}\ngoodUntil: 2027-08-02\n---\n`;
const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">';

/** A place where a text stands. */
export interface Surroundings {
  /** The files around a run. */
  around(run: string): Files;
  /** How often they hold it: it is the shorter. */
  times: number;
  /** Of a body: its extension. */
  body?: '.md' | '.mdx';
}

const body = (extension: '.md' | '.mdx', around: (run: string) => string, times = 1): Surroundings => ({
  around: (run) => ({ [`signals/a${extension}`]: `${signal('Calm')}\n${around(run)}\n` }),
  times,
  body: extension,
});

/** Places by what they are. */
export const places = {
  'fields and a key': {
    around: (run) => ({
      'signals/a.md': signal(`${quoted(run)}\n${quoted(run)}: 1`, quoted(`a ${run} b`), quoted(run)),
    }),
    times: 4,
  },
  'fields without quotes': {
    around: (run) => ({ 'signals/a.md': signal(`a ${line(run)} b`, line(run), `A # ${line(run)}`) }),
    times: 3,
  },
  'a field of many lines': {
    around: (run) => ({ 'signals/a.md': signal(`Calm\nnote: |\n  ${run.replace(/\n/g, '\n  ')}`) }),
    times: 1,
  },
  'the fields of the hub': {
    around: (run) => ({ 'hub.yaml': `title: ${quoted(run)}\nproduct: ${line(run)}\n` }),
    times: 2,
  },
  Markdown: body('.md', (run) => run),
  'a sentence': body('.md', (run) => `Words ${run} words`),
  MDX: body('.mdx', (run) => `Words ${run} words`),
  'a part for an audience': body('.mdx', (run) => `<Audience only="internal">\n\n${run}\n\n</Audience>\n\nMore`),
  'a table': body('.md', (run) => `| a | b |\n|---|---|\n| ${line(run)} | b |`),
  code: body('.md', (run) => `\`\`\`js\n${run}\n\`\`\`\n\n\`${run}\``, 2),
  'an address': body('.md', (run) => `[a](${line(run)}) ![b](<${line(run)}>) <a href="${line(run)}">a</a>`, 3),
  'a heading': body('.md', (run) => `## a ${line(run)} b\n\n[b](#${line(run)})`, 2),
  'a drawing': {
    around: (run) => ({
      'signals/a.md': `${signal('Calm')}\n![a](a.svg)\n`,
      'signals/a.svg': `${svg}<style>a { fill: ${run} }</style><text font-family="${run}">${run}</text></svg>`,
      'signals/b.svg': `${svg}<style>${run.replace(/[<&]/g, '.')}</style></svg>`,
    }),
    times: 4,
  },
  'a diagram': {
    around: (run) => ({
      'signals/a.md': `${signal('Calm')}\n${[`flowchart TD\n  A["${run}"] --> B`, run, `sequenceDiagram\n  A->>B: ${run}`].map(fence).join('\n')}`,
    }),
    times: 3,
  },
} satisfies Record<string, Surroundings>;

/** The name of a place. */
export type Place = keyof typeof places;
