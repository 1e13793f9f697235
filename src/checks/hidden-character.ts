import { textsIn } from '../source/body/texts-in.ts';
import { pointAt } from '../source/problem.ts';
import { hiddenIn, wildDirection } from '../source/words/hidden-characters.ts';
import type { Check, FileFault } from './check.ts';

export const hiddenCharacter: Check = {
  id: 'hidden-character',
  title: 'What readers see is what is written',
  problem: 'Character that nobody sees',
  severity: 'warning',
  why: 'Characters that turn the direction of a text, or that have no width, make two names look alike, show words in another order than they stand in the file, and hide from the search.',
  fix: 'Write the text anew. Texts in two directions need no override; an embedding or isolate ends in its line.',
  example: { wrong: 'title: "Calm\\u202Esthgin"', right: 'title: Calm nights' },
  *run({ content }) {
    const say = (file: string, what: string, place: Pick<FileFault, 'at' | 'field'>): FileFault => ({
      file,
      ...place,
      found: what,
      expected: 'text that shows as it is written',
      message: `${place.field ? `\`${place.field.join('.')}\`` : 'The line'} holds ${what}, which readers do not see.`,
      fix: 'Write it anew, without the character.',
    });
    for (const { text, path } of textsIn(content.config)) {
      const hidden = hiddenIn(text);
      if (hidden) yield say('hub.yaml', hidden.what, { field: path });
    }
    for (const { file, data } of content.entries) {
      for (const { text, path } of textsIn(data)) {
        const hidden = hiddenIn(text);
        if (hidden) yield say(file, hidden.what, { field: path });
      }
      const source = content.texts.get(file);
      if (!source || !/[\u202A-\u202E\u2066-\u2069]/.test(source.text)) continue;
      const { line: end } = pointAt(source.text, source.yaml.start + source.yaml.text.length);
      for (const [index, line] of source.text.split(/\r\n|\r|\n/).entries()) {
        const hidden = index >= end ? wildDirection(line) : null;
        if (hidden) yield say(file, hidden.what, { at: { line: index + 1, column: hidden.offset + 1 } });
      }
    }
  },
};
