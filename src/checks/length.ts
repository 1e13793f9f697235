import { counted } from '../format/words.ts';
import type { Check, FileFault } from './check.ts';

/** In letters; beyond these no list, head or card shows a text whole. */
const limits = { title: 200, summary: 600, owner: 120 } as const;
const mostTags = 40;
const mostInTag = 60;

const count = (text: string) => (text.length <= mostInTag ? text.length : [...text].length);

export const length: Check = {
  id: 'length',
  title: 'Titles, summaries and tags have a length that lists can show',
  problem: 'Longer than a list can show',
  severity: 'warning',
  why: 'A title heads a page, a tab of the browser and a line in every list. What is longer than a few lines is text, and belongs into the text.',
  fix: 'Say it shorter, and move the rest into the text.',
  example: { wrong: 'title: (a page of text)', right: 'title: Calm nights for those who operate' },
  *run({ content, hub }) {
    const long = (file: string, field: (string | number)[], found: string, expected: string): FileFault => ({
      file,
      field,
      found,
      expected,
      message: `\`${field.join('.')}\` has ${found}, expected ${expected}.`,
      fix: 'Say it shorter, and move the rest into the text.',
    });
    for (const [field, limit] of [['title', limits.title] as const, ['product', limits.title] as const]) {
      const letters = count(content.config[field]);
      if (letters > limit) yield long('hub.yaml', [field], counted(letters, 'letter'), `at most ${limit}`);
    }
    for (const { file, data } of hub.written) {
      for (const field of ['title', 'summary', 'owner'] as const) {
        const letters = count(data[field] ?? '');
        if (letters > limits[field]) yield long(file, [field], counted(letters, 'letter'), `at most ${limits[field]}`);
      }
      const tags = data.tags ?? [];
      if (tags.length > mostTags) yield long(file, ['tags'], counted(tags.length, 'tag'), `at most ${mostTags}`);
      for (const [at, tag] of tags.entries())
        if (count(tag) > mostInTag)
          yield long(file, ['tags', at], counted(count(tag), 'letter'), `at most ${mostInTag}`);
    }
  },
};
