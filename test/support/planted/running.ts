import { mark } from '../visits.ts';
import { plantHub } from './hub.ts';
import { openLedger } from './ledger.ts';

/** Texts that would run if a page, a script or a file took them for more than text. */
export const running: readonly string[] = [
  `"><img src=x onerror=${mark}>`,
  `</script><script>${mark}</script>`,
  `'><svg onload=${mark}>`,
  `javascript:${mark}//`,
  `--></title></textarea></style><img src=x onerror=${mark}>`,
  `\${${mark}} {{${mark}}} {${mark}} \`;${mark}//`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">${mark}</x:script>`,
  `&lt;img src=x onerror=${mark}&gt; &#60;script&#62;${mark}&#60;/script&#62;`,
  `\\u003cimg src=x onerror=${mark}\\u003e`,
];

/** A text as a writer gets it past Markdown and MDX: each mark escaped. */
export const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** Places of a text in which Markdown takes any characters. */
const open =
  /^text: (paragraph|strong|emphasis|deleted|head of a column|cell of a table|quotation|entry of a list|entry in an entry|entry to tick|heading|words of|paragraph of a section)/;
const quoted = /^text: (title of (a link|an image)|alt text)/;
const code = /^text: code( block)?$/;

/**
 * A hub of one audience with such a text in every field of every kind that takes text, in `hub.yaml`, in texts and in
 * attributes of components. Made from the schemas: a new field is covered when it is added.
 * @param today its day
 */
export function plantRunning(today: string): Record<string, string | Uint8Array> {
  const ledger = openLedger();
  const planted = plantHub(ledger, {
    today,
    audiences: ['public'],
    rounds: () => [0, 1],
    diagrams: false,
    faults: 'none',
  });
  let turn = 0;
  const next = () => running[turn++ % running.length] as string;
  const json = (text: string) => JSON.stringify(text).slice(1, -1);
  const body = (file: string, text: string) => {
    const isMdx = file.endsWith('.mdx');
    return text.replace(/\bzq[a-z]{7}\b/g, (word, at: number) => {
      const { where = '' } = ledger.table.get(word) ?? {};
      const attribute = /\w="$/.test(text.slice(at - 8, at));
      if (attribute && /^text: [A-Z]/.test(where)) return next().replaceAll('"', "'");
      if (quoted.test(where)) return escaped(next());
      if (code.test(where)) return next().replace(/['`]/g, '');
      // Raw in `.md`, where tags are cleaned; as words in `.mdx`.
      if (open.test(where)) return isMdx || turn % 2 === 0 ? escaped(next()) : next().replaceAll('|', '');
      return word;
    });
  };
  return Object.fromEntries(
    Object.entries(planted).map(([file, text]) => {
      if (typeof text !== 'string' || !/\.(mdx?|ya?ml)$/.test(file)) return [file, text];
      // A planted text, not an id or an address: those begin small and hold no blank.
      const fields = (front: string) => front.replace(/\bZq[a-z]{7} (?:said|told|heard)\b/g, () => json(next()));
      const end = file.endsWith('.yaml') ? text.length : text.indexOf('\n---\n', 4);
      return [file, fields(text.slice(0, end)) + body(file, text.slice(end))];
    }),
  );
}
