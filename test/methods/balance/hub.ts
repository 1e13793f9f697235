import type { Hub } from '../../../src/model/hub.ts';
import { checked, type Files, plainHub } from '../../support/hub.ts';

/** A signal of a made-up hub: the id of its input, and what differs from a plain one. */
export interface Said {
  input: string;
  date?: string;
  journey?: string;
  former?: boolean;
  goodUntil?: string;
}

const groups: Record<string, string> = {
  support: 'customer',
  'customer-side': 'customer',
  executive: 'company',
  engineering: 'company',
  industry: 'market',
  competitive: 'market',
  sales: 'field',
};

/** What two of them stand for. */
const standings: Record<string, string> = { industry: 'industry', competitive: 'competition' };

/** An input as a file. */
export const input = (id: string, group: string, standsFor?: string): string =>
  `---\ntitle: ${id}\nowner: TPS\ngroup: ${group}\n${standsFor ? `standsFor: ${standsFor}\n` : ''}journey: [${id === 'sales' ? 'evaluation, purchase' : 'use, departure'}]\nedges: [{ with: tps, gives: A, gets: B, every: 1 month, last: 2026-11-01, contacts: { here: H, there: T } }]\n---\n`;

/** Seven inputs in four groups. */
export const inputs: Files = Object.fromEntries(
  Object.entries(groups).map(([id, group]) => [`inputs/${id}.md`, input(id, group, standings[id])]),
);

/** A signal as a file. */
export const signal = ({ input, date = '2026-11-21', journey = 'use', former, goodUntil }: Said): string =>
  `---\ntitle: S\nowner: TPS\ndate: ${date}\ninput: ${input}\nchannel: interview\njourney: ${journey}\n${former ? 'former: true\n' : ''}${goodUntil ? `goodUntil: ${goodUntil}\n` : ''}heard: Words.\n---\n`;

/** Signals as files, `s0` and on. */
export const signals = (said: readonly Said[]): Files =>
  Object.fromEntries(said.map((each, index) => [`signals/s${index}.md`, signal(each)]));

/** Their ids. */
export const ids = (said: readonly Said[]): string => said.map((_, index) => `s${index}`).join(', ');

/** A strategy as a file. */
export const strategy = (evidence: string, rest = ''): string =>
  `---\ntitle: S\nowner: TPS\nstatus: adopted\nadopted: 2026-06-01\nmoves: []\napprovers: { product: P, engineering: E, design: D }\nevidence: [${evidence}]\n${rest}---\n`;

/**
 * A hub with seven inputs in four groups.
 * @param files besides the inputs
 * @param settings lines of `hub.yaml`
 */
export const hubOf = (files: Files, settings = ''): Hub =>
  checked({ ...inputs, ...files, 'hub.yaml': `${plainHub}${settings}` }).hub;

/** A hub in which one adopted strategy, `it`, rests on all signals. */
export const restingOn = (said: readonly Said[], settings = '', more: Files = {}): Hub =>
  hubOf({ ...signals(said), 'strategy/it.md': strategy(ids(said)), ...more }, settings);
