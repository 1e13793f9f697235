import type { Slide, SlideRow } from '../../components/deck/slide.ts';
import { printable } from '../../report/printable.ts';

/** Words of a row beside its title, those that it has. */
export const besideTitle = ({ words, because, figure, beside }: SlideRow): string =>
  [words, because, figure, beside].filter(Boolean).join('; ');

function slideText({ topic, title, lead, rows, rest }: Slide): string {
  const line = (row: SlideRow) => {
    const named = [row.label, row.title].filter(Boolean).join('  ');
    const told = besideTitle(row);
    return printable(`  ${named}${told ? `: ${told}` : ''}`);
  };
  return [
    printable(`${topic}: ${title}`),
    ...(lead ? [printable(`  ${lead}`)] : []),
    ...rows.map(line),
    ...(rest ? [printable(`  ${rest}`)] : []),
  ].join('\n');
}

/** The slides as text, one paragraph each. */
export const slidesText = (slides: readonly Slide[]): string => `${slides.map(slideText).join('\n\n')}\n`;
