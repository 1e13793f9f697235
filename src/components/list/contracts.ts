import { freshWords, mapWords } from '../../charts/input-map/words.ts';
import { dayHtml, escapeText } from '../../format/html.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { listeningOf } from '../input-map/data.ts';
import type { OwnColumn } from './columns.ts';

/**
 * When technical product strategy last talked with each input, and whether that is as agreed.
 * @param site the site
 * @param kind whose list; only inputs have contracts
 * @param entries in the order of the list
 */
export function contractColumns(site: Site, kind: Kind, entries: readonly Entry[]): OwnColumn[] {
  if (kind.folder !== 'inputs') return [];
  const { language } = site.hub.config;
  const contracts = new Map(listeningOf(site).inputs.map(({ key, contract }) => [key, contract]));
  const own = entries.map(({ key }) => contracts.get(key) ?? null);
  return [
    {
      field: 'last',
      label: mapWords(language).columns.last,
      cells: own.map((contract) => {
        const { since = null, state = 'overdue' } = contract?.state ?? {};
        const words = escapeText(freshWords(contract, language));
        return `${since ? `${dayHtml(since, language)} ` : ''}<small class="fresh is-${state}">${words}</small>`;
      }),
      keys: own.map((contract) => String(contract?.state.daysLeft ?? '')),
    },
  ];
}
