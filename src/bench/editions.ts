import { addDays } from '../model/date.ts';
import { digestOf } from '../source/digest.ts';
import { schemaVersion, sealed } from '../source/editions/manifest.ts';
import type { EditionFiles } from '../source/editions/verify.ts';
import { readContentFolder } from '../source/read.ts';
import type { BenchHub } from './hub.ts';
import { today } from './plan.ts';

/** Writes an edition of the paths beside its hub, sealed by the text that `seal` makes of them. */
type Put = (content: string, id: string, paths: readonly string[], seal: (files: EditionFiles) => string) => void;

/** Days between two editions: a quarter. */
const apart = 91;

/**
 * Seals a made-up hub several times. Between two editions one entry in fifty is edited.
 * @param content its folder
 * @param count how many editions, 0 or more
 * @param put how the command cuts an edition
 */
export function cutEditions(content: string, count: number, hub: BenchHub, put: Put): void {
  for (let left = count; left > 0; left -= 1) {
    const date = addDays(today, -apart * left);
    const paths = readContentFolder(content).files.map(({ path }) => path);
    put(content, date, paths, (copies) => {
      const files = Object.fromEntries([...copies].map(([path, bytes]) => [path, digestOf(bytes)]));
      return sealed({ title: `Council of ${date}`, date, schema: schemaVersion, files }).text;
    });
    hub.edit(Math.ceil(hub.entries / 50), `In the quarter after ${date} it was said once more.`);
  }
}
