import { slidesOf } from '../../components/deck/slides.ts';
import { counted } from '../../format/words.ts';
import { writeWhole } from '../export/write-whole.ts';
import type { Machine } from '../machine.ts';
import { openSiteOf } from '../open-site-of.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { pptxOf } from './pptx.ts';
import { slidesText } from './text.ts';

/**
 * `sextant deck`: the slides for a council, as a file or as text.
 * @returns exit code: 0 done; 1 `hub.yaml` has errors
 */
export async function deck(
  options: Options & { pptx: string | undefined },
  output: Output,
  machine: Machine,
): Promise<number> {
  const opened = await openSiteOf(options, machine);
  if (!opened) {
    output.err('sextant: hub.yaml has errors, so nobody can say who may see what; npm run check shows them.\n');
    return 1;
  }
  const { site } = opened;
  const slides = slidesOf(site);
  if (options.pptx === undefined) {
    output.out(slidesText(slides));
    return 0;
  }
  writeWhole(options.pptx, await pptxOf(slides, site), '--pptx');
  output.err(`${counted(slides.length, 'slide')} for "${site.audience}" in ${options.pptx}\n`);
  return 0;
}
