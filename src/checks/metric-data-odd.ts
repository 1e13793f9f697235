import { formatNumber } from '../format/numbers.ts';
import { counted } from '../format/words.ts';
import { gapsIn, jumpsIn } from '../methods/measured-series.ts';
import type { Series } from '../source/measured/histories.ts';
import type { Check, FileFault } from './check.ts';

type Known = Series['measured'];

/** Measurements of days to come: one fault for all of a series, at the first. */
function* toCome(file: string, late: Known, today: string): Generator<FileFault> {
  const [first] = late;
  if (!first) return;
  const rest = late.length - 1;
  yield {
    file,
    at: first.at.date,
    found: first.date,
    expected: `a day up to ${today}`,
    message: `${first.date} is still to come${rest > 0 ? `, and ${counted(rest, 'day')} after it` : ''}: nobody has measured it.`,
    fix: 'Take out what is a forecast, or correct the day. It is not shown until then.',
  };
}

function* gaps(file: string, known: Known, times: number): Generator<FileFault> {
  for (const { index, found, usual } of gapsIn(known, times)) {
    const [before, now] = [known[index - 1], known[index]];
    if (!before || !now) continue;
    yield {
      file,
      at: now.at.date,
      found: `${found} days`,
      expected: `about ${usual} days, as between the others`,
      message: `Nothing was measured between ${before.date} and ${now.date}: ${found} days, and ${usual} are usual.`,
      fix: 'Let the pipeline fill the gap where the figures are to be had, or say in the text why it is there.',
    };
  }
}

function* jumps(file: string, known: Known, times: number, language: string): Generator<FileFault> {
  for (const { index } of jumpsIn(known, times)) {
    const [before, now] = [known[index - 1], known[index]];
    if (!before || !now) continue;
    const [was, is] = [formatNumber(before.value, language), formatNumber(now.value, language)];
    yield {
      file,
      at: now.at.value,
      found: is,
      expected: `a value near ${was}, as the others are to those before them`,
      message: `The value jumps from ${was} to ${is} on ${now.date}.`,
      fix: 'Look whether the unit changed or a point moved; if it is right, say in the text what happened.',
    };
  }
}

export const metricDataOdd: Check = {
  id: 'metric-data-odd',
  title: 'Measurements beside an entry hold together',
  problem: 'Measurement unlike the others',
  severity: 'warning',
  settings: {
    gap: { default: 4, means: 'A measurement is late that comes after more than so many times the usual distance.' },
    jump: { default: 5, means: 'A value has jumped that is so many times the one before, or so small a part of it.' },
  },
  why: 'A pipeline that stops, or changes its unit, is not seen in a chart that is looked at once a quarter: the line goes on.',
  fix: 'Look what happened on that day. Mend the file, or say in the text of the entry why it is right, and waive the check.',
  example: {
    wrong: 'day,value\n2026-01-31,31\n2026-02-28,33\n2026-03-31,0.34',
    right: 'day,value\n2026-01-31,31\n2026-02-28,33\n2026-03-31,34',
  },
  *run({ content: { series, config }, today, setting }) {
    // Several metrics may take columns of one file: what is odd about its days is told once.
    const told = new Set<string>();
    for (const { file, measured } of series) {
      const known = measured.filter(({ date }) => date <= today);
      for (const fault of [
        ...toCome(file, measured.slice(known.length), today),
        ...gaps(file, known, setting('gap')),
        ...jumps(file, known, setting('jump'), config.language),
      ]) {
        const said = JSON.stringify([file, fault.at, fault.message]);
        if (!told.has(said)) yield fault;
        told.add(said);
      }
    }
  },
};
