import { formatDay } from '../../format/days.ts';
import { escapeText } from '../../format/html.ts';
import { capital, plural } from '../../format/words.ts';
import { kindOf, kinds } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { freshUntil } from '../../methods/evidence.ts';
import type { FreshnessState } from '../../methods/freshness.ts';
import { valuesAt } from '../../model/fields.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import { restingOn } from '../views/related.ts';
import type { OwnColumn, OwnFilter } from './columns.ts';
import { listWords } from './words.ts';

const states: readonly FreshnessState[] = ['fresh', 'due', 'overdue', 'unknown'];
const nothing = 'nothing';

function filterOf(
  field: string,
  label: string,
  values: readonly (readonly string[])[],
  named: readonly { value: string; name: string }[],
): OwnFilter {
  const byValue = Map.groupBy(values.flat(), (value) => value);
  const options = named.flatMap(({ value, name }) => {
    const count = byValue.get(value)?.length;
    return count ? [{ value, name, count }] : [];
  });
  return { filter: { field, label, options, ordered: true }, values };
}

/**
 * What a list of evidence shows of each entry: the words, how long they hold, and what rests on them.
 * @param site the site
 * @param kind whose list; one without evidence has no such columns
 * @param entries in the order of the list
 */
export function evidenceColumns(
  site: Site,
  kind: Kind,
  entries: readonly Entry[],
): { words: OwnColumn | null; columns: OwnColumn[]; filters: OwnFilter[] } {
  if (!kind.evidence) return { words: null, columns: [], filters: [] };
  const { hub } = site;
  const { language } = hub.config;
  const say = listWords(language);
  const { words, from, until } = kind.evidence;
  const textIn = (entry: Entry, field: string): string | undefined => {
    const [found] = valuesAt(entry.data, field);
    return found && String(found.value);
  };
  const holds = entries.map((entry) => freshUntil(textIn(entry, from), textIn(entry, until), hub.today));
  const days = holds.map(({ state, due }) =>
    due === null
      ? `<span class="missing">${say.noLastDay}</span>`
      : `<span class="fresh is-${state}">${escapeText(formatDay(due, language))}</span>`,
  );
  const work = entries.map(({ key }) => restingOn(hub, key).map((entry) => entry.kind));
  const usedBy = work.map((folders) =>
    folders.length === 0
      ? `<span class="missing">${say.nothing}</span>`
      : [...Map.groupBy(folders, (folder) => folder)]
          .map(([folder, all]) => {
            const { one } = kindOf(folder) as Kind;
            return say.counted(all.length, one, plural(one));
          })
          .join(', '),
  );
  return {
    words: {
      field: words,
      label: say.heard,
      cells: entries.map((entry) => escapeText(textIn(entry, words) ?? '')),
      keys: [],
      isText: true,
    },
    columns: [
      {
        field: until,
        label: say.goodUntil,
        cells: days,
        keys: holds.map(({ daysLeft }) => String(daysLeft ?? '')),
        usual: holds.map(({ state }) => state === 'fresh'),
      },
      {
        field: 'used-by',
        label: say.usedBy,
        cells: usedBy,
        keys: work.map(({ length }) => String(length)),
        usual: work.map(({ length }) => length > 0),
      },
    ],
    filters: [
      filterOf(
        until,
        say.goodUntil,
        holds.map(({ state }) => [state]),
        states.map((value) => ({ value, name: say.holds[value] })),
      ),
      filterOf(
        'used-by',
        say.usedBy,
        work.map((folders) => (folders.length > 0 ? [...new Set<string>(folders)] : [nothing])),
        [
          { value: nothing, name: say.nothing },
          ...kinds.map(({ folder, one }) => ({ value: folder, name: capital(one) })),
        ],
      ),
    ],
  };
}
