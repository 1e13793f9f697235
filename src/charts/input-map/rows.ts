import { formatNumber, formatShare } from '../../format/numbers.ts';
import { tps } from '../../kinds/inputs.ts';
import type { Contract, HeardInput, Listening } from '../../methods/listening.ts';
import { valueWords } from '../../model/value-words.ts';
import { groupName } from './drawing.ts';
import { contractsInOrder, inOrder } from './order.ts';
import { cadence, freshWords, mapWords, stageStates } from './words.ts';

/** A cell of the table. */
export interface Cell {
  text: string;
  /** A second line. */
  note?: string | undefined;
  /** What it is sorted by, where its words would not do. */
  sort?: number | undefined;
  /** A day, `YYYY-MM-DD`, in place of the text. */
  day?: string | undefined;
  /** State of a contract, for its mark before the note. */
  state?: string | undefined;
}

/** A row of the map's table: a contract, or an input without any. */
export interface MapRow {
  input: HeardInput;
  /** Null for an input that has no contract with technical product strategy. */
  contract: Contract | null;
  cells: readonly Cell[];
}

/** The cells of a row, after the input itself, in their order. */
export const rowFields = [
  'group',
  'with',
  'gives',
  'gets',
  'every',
  'last',
  'trust',
  'signals',
  'share',
  'stages',
] as const;

const none: Cell = { text: '' };

function journey(input: HeardInput, language: string): Cell {
  const say = mapWords(language);
  const stages = stageStates(input);
  const heard = stages.filter(({ state }) => state === 'heard' || state === 'beyond');
  const silent = stages.filter(({ state }) => state === 'silent').map(({ stage }) => valueWords(stage));
  return {
    text: heard.length === 0 ? say.none : say.list(heard.map(({ stage }) => valueWords(stage))),
    note: silent.length > 0 ? say.notOn(silent) : undefined,
    sort: heard.length,
  };
}

const heardCells = (input: HeardInput, evidence: number, language: string): Cell[] => [
  {
    text: formatNumber(input.recent, language),
    note: input.all > 0 ? mapWords(language).inAll(input.all) : undefined,
    sort: input.recent,
  },
  input.share === null
    ? { text: mapWords(language).unknown }
    : {
        text: formatShare(input.share, language),
        note: mapWords(language).some(input.used, evidence),
        sort: input.share,
      },
  journey(input, language),
];

/**
 * Everything that the map shows, as rows: one for every contract, and one for an input that has none with technical
 * product strategy. What is told of an input as a whole stands in that row alone.
 * @param listening what is drawn
 * @param language of the hub
 */
export function mapRows(listening: Listening, language: string): MapRow[] {
  const say = mapWords(language);
  const order = inOrder(listening);
  const titles = new Map(order.map(({ id, title }) => [id, title]));
  const contracts = contractsInOrder(order, listening.bypasses);
  return order.flatMap((input): MapRow[] => {
    const heard = heardCells(input, listening.evidence, language);
    const group = { text: groupName(input.group) };
    const state = { text: '', note: freshWords(null, language), state: 'overdue' };
    const bare = {
      input,
      contract: null,
      cells: [group, { text: say.nobody }, none, none, none, state, none, ...heard],
    };
    const rows = contracts
      .filter((one) => one.input === input.id)
      .map((contract): MapRow => {
        const { state, since } = contract.state;
        const trust = contract.contacts ? say.holders(contract.contacts.here, contract.contacts.there) : '';
        return {
          input,
          contract,
          cells: [
            group,
            { text: contract.with === tps ? say.tps : (titles.get(contract.with) ?? contract.with) },
            { text: contract.gives },
            { text: contract.gets },
            { text: cadence(contract.every) },
            { text: '', day: since ?? undefined, note: freshWords(contract, language), state },
            { text: trust },
            ...(contract.with === tps ? heard : heard.map(() => none)),
          ],
        };
      });
    return input.contract ? rows : [bare, ...rows];
  });
}
