import { tenths } from '../../format/numbers.ts';
import { inWords } from '../../format/words.ts';
import { widenedDuration } from '../../methods/calibration/widen.ts';
import { rangeOf } from '../../methods/cost-of-delay/estimates.ts';
import type { Score } from '../../methods/cost-of-delay/score.ts';
import { type NamedEstimate, namedEstimates, type WhatIfCase } from './cases.ts';
import { make, setText } from './dom.ts';
import { type Change, faultOf, plain } from './state.ts';
import type { PanelWords } from './words-panel.ts';

const ends = ['low', 'likely', 'high'] as const;

/** The fields of one initiative. */
export interface CaseForm {
  element: HTMLFieldSetElement;
  /** What is changed in it, as far as it is right; and how many rows are not. */
  read(): { changes: Change[]; faults: number };
  /** Shows the effect, and which parts are not counted. */
  show(outcome: string, score: Score): void;
}

/** Numbers the fields of the page, so that labels and errors find theirs. */
let made = 0;

function labelOf({ parts, elapsed }: WhatIfCase, { name, estimate }: NamedEstimate, say: PanelWords): string {
  if (estimate === 'duration')
    return elapsed > 0 ? say.durationBegun(tenths(elapsed, document.documentElement.lang)) : say.duration;
  const part = parts[estimate];
  const kind = inWords(part?.kind ?? name);
  return part?.source === 'operation' ? say.costOfHours(kind, part.why) : say.costOfDelay(kind);
}

/**
 * Builds the fields of an initiative.
 * @param subject its estimates
 * @param written changes to begin with
 * @param back called by the button that takes it out
 * @param say the words of the panel
 * @param widen by how much past durations should have been wider; null where nothing says so
 */
export function caseForm(
  subject: WhatIfCase,
  written: readonly Change[],
  back: () => void,
  say: PanelWords,
  widen: number | null = null,
): CaseForm {
  const rows = namedEstimates(subject).map((named) => {
    made += 1;
    const error = make('p', { class: 'wi-error', id: `wi-error-${made}` });
    const change = written.find(({ name }) => name === named.name)?.to;
    const range = rangeOf(subject, named.estimate);
    const from = change && change !== 'steady' ? change : range;
    const inputs = ends.map((end) => {
      const input = make('input', {
        class: 'field',
        type: 'number',
        min: '0',
        step: 'any',
        autocomplete: 'off',
        'aria-describedby': error.id,
      });
      input.value = String(plain(from[end]));
      return input;
    });
    const labels = inputs.map((input, at) => make('label', {}, say[ends[at] ?? 'low'], input));
    const note = make('span', { class: 'wi-note' });
    const name = make('p', { class: 'wi-name', id: `wi-name-${made}` }, labelOf(subject, named, say), note);
    const group = make('div', { class: 'wi-row', role: 'group', 'aria-labelledby': name.id }, name, ...labels, error);
    return { ...named, range, inputs, error, note, group };
  });
  const steady = make('input', { type: 'checkbox', autocomplete: 'off' });
  steady.checked = written.some(({ to }) => to === 'steady');
  const urgency = make('label', { class: 'wi-steady' }, steady, ` ${say.steady[subject.urgency.shape]}`);
  const button = make('button', { class: 'button', type: 'button' }, say.back);
  button.setAttribute('aria-label', say.backFor(subject.title));
  button.addEventListener('click', back);
  const wider = widen === null ? null : make('button', { class: 'button', type: 'button' }, say.widen(widen));
  wider?.addEventListener('click', () => {
    const row = rows.find(({ estimate }) => estimate === 'duration');
    if (!row || widen === null) return;
    const wide = widenedDuration(row.range, widen);
    for (const [at, input] of row.inputs.entries()) input.value = String(plain(wide[ends[at] ?? 'low']));
    row.inputs[0]?.dispatchEvent(new Event('input', { bubbles: true }));
    row.inputs[0]?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const result = make('p', { class: 'wi-outcome' });
  const legend = make('legend', {}, make('a', { href: subject.address }, subject.title));
  const element = make('fieldset', { class: 'wi-case' }, legend, ...rows.map(({ group }) => group));
  if (subject.urgency.shape !== 'steady') element.append(urgency);
  element.append(result, ...(wider ? [wider] : []), button);

  return {
    element,
    read() {
      const { id } = subject;
      const changes: Change[] = [];
      let faults = 0;
      for (const { name, range, inputs, error } of rows) {
        const [low = Number.NaN, likely = Number.NaN, high = Number.NaN] = inputs.map((input) => input.valueAsNumber);
        const to = { low, likely, high };
        const fault = faultOf(to, name, subject.elapsed);
        setText(error, fault ? say.fault[fault] : '');
        for (const input of inputs)
          if ((input.ariaInvalid === 'true') !== (fault !== null)) input.ariaInvalid = fault && 'true';
        if (fault) faults += 1;
        else if (ends.some((end) => plain(to[end]) !== plain(range[end]))) changes.push({ id, name, to });
      }
      if (steady.checked) changes.push({ id, name: 'urgency', to: 'steady' });
      return { changes, faults };
    },
    show(outcome, { contained, case: { parts } }) {
      setText(result, outcome);
      for (const { estimate, note } of rows) {
        const part = estimate === 'duration' ? undefined : parts[estimate];
        setText(note, part && contained.includes(part) ? say.notCounted : '');
      }
    },
  };
}
