import { kinds } from '../../../src/kinds/index.ts';
import { editionFiles } from '../editions.ts';
import { type PlantedHub, plantHub } from './hub.ts';
import type { Ledger } from './ledger.ts';

type Files = Record<string, string | Uint8Array>;

/** How a hub with editions is made; who hears of an edition is the edition's to say. */
export type PlantedHubWithEditions = Pick<PlantedHub, 'today' | 'audiences' | 'diagrams' | 'faults'>;

/** Names of the audiences of a planted hub, each known only to those who may see what is for it. */
export const plantAudiences = (ledger: Ledger, count = 3): string[] =>
  Array.from({ length: count }, (_, audience) => ledger.word('hub.yaml: name of an audience', audience));

/** A planted edition: its files, and what its `edition.yaml` says. */
export interface PlantedEdition {
  id: string;
  files: Files;
  manifest: { title: string; date: string; note: string; amended: { on: string; reason: string; seal: string }[] };
}

/**
 * A planted hub with two editions: one in which the audiences of the entries were others, so that what was narrow is wide
 * and the other way round, and that has files of its own; and one that the widest audience hears nothing of.
 * @param ledger gives the words
 */
export function plantHubWithEditions(
  ledger: Ledger,
  options: PlantedHubWithEditions,
): { files: Files; editions: PlantedEdition[] } {
  const ids = new Map<string, string>();
  const { audiences } = options;
  const edition = (
    date: string,
    own: Partial<PlantedHub> & Pick<PlantedHub, 'rounds' | 'audiences'>,
  ): PlantedEdition => {
    const audience = own.audiences.length - 1;
    const word = (where: string) => ledger.word(`edition.yaml: ${where}`, audience);
    const amended = [{ on: '2026-07-31', reason: word('reason of an amendment'), seal: '0'.repeat(64) }];
    return {
      id: word('id'),
      files: plantHub(ledger, { ...options, diagrams: false, ids, today: date, ...own }),
      manifest: { title: word('title'), date, note: word('note'), amended },
    };
  };
  const files = plantHub(ledger, {
    ...options,
    ids,
    rounds: ({ requires }) => (requires ? [0, 1, 2] : [0, 1]),
    // A hub has one entry of a kind that is single: the one of today is hidden, the one of then was not.
    audienceOf: ({ single }, place) => (single ? 0 : place),
  });
  const narrow = edition('2026-03-31', {
    audiences: audiences.slice(0, -1),
    kinds: kinds.filter(({ relations, single }) => relations.length === 0 && !single),
    rounds: () => [0],
  });
  const other = edition('2026-06-30', {
    audiences,
    rounds: () => [0, 9],
    audienceOf: ({ single }, place) => (single ? audiences.length - 1 : (place + 1) % audiences.length),
  });
  return { files, editions: [narrow, other] };
}

/** The same as the files of one content folder, editions sealed. */
export const sealedFiles = ({ files, editions }: ReturnType<typeof plantHubWithEditions>): Files =>
  Object.assign({}, files, ...editions.map((one) => editionFiles(one.id, one.files, one.manifest)));
