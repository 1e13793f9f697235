import { backlogRecords } from '../../components/backlog/records.ts';
import { csvFile, jsonFile, type Records } from '../../components/list/export.ts';
import { signalRecords } from '../../components/signals/records.ts';
import { counted } from '../../format/words.ts';
import type { Site } from '../../site/site.ts';
import { split } from '../../source/fields/front-matter.ts';
import { nearest } from '../../source/fields/nearest.ts';
import type { Loaded } from '../load.ts';
import type { Machine } from '../machine.ts';
import { openSiteOf } from '../open-site-of.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** What can be exported, by the word for it: kind, name of the list in JSON, records. A new one is a line here. */
const lists: Readonly<Record<string, { kind: string; name: string; records(site: Site): Records }>> = {
  backlog: { kind: 'initiatives', name: 'initiatives', records: backlogRecords },
  signals: { kind: 'signals', name: 'signals', records: signalRecords },
};

/** Ends every record: all fields of its entry as JSON, so that `import` gives back what no column holds. */
export const wholeColumns = ['file', 'fields', 'text'] as const;

/**
 * The records with what they were made of. The text of an entry is whole for the narrowest audience only: for another
 * one something may have to be cut out of it, so it is left out.
 */
function withWhole({ columns, records }: Records, kind: string, site: Site, { content }: Loaded): Records {
  const id = columns.indexOf('id');
  return {
    columns: [...columns, ...(site.narrowest ? wholeColumns : wholeColumns.slice(0, 2))],
    records: records.map((values) => {
      const entry = site.hub.get(`${kind}/${String(values[id])}`);
      const source = entry && content.texts.get(entry.file);
      const extension = entry?.file.slice(entry.file.lastIndexOf('.')) ?? '';
      const text = source ? split(source.text, extension).body.trim() : null;
      const whole = [entry?.file ?? null, entry ? JSON.stringify(entry.data) : null];
      return [...values, ...whole, ...(site.narrowest ? [text] : [])];
    }),
  };
}

/**
 * `sextant export <backlog|signals>`: what the site's lists hold, for spreadsheets and programs.
 * @returns exit code: 0 done; 1 the hub has errors that keep it from being read
 * @throws UsageError for a list that there is not
 */
export async function exportList(
  options: Options & { format: 'csv' | 'json'; out: string | undefined },
  output: Output,
  machine: Machine,
): Promise<number> {
  const [name = ''] = options.positionals;
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  if (!list) {
    const near = nearest(name, Object.keys(lists));
    throw new UsageError(
      `export takes ${Object.keys(lists).join(' or ')}, not "${name}".${near ? ` Did you mean ${near}?` : ''}`,
    );
  }
  const opened = await openSiteOf(options, machine);
  if (!opened) {
    output.err('sextant: hub.yaml has errors, so nobody can say who may see what; npm run check shows them.\n');
    return 1;
  }
  const { site, loaded } = opened;
  const records = withWhole(list.records(site), list.kind, site, loaded);
  const text = options.format === 'json' ? jsonFile(site, list.name, records) : csvFile(records);
  const drafts = site.hub.drafts.filter((draft) => draft.kind === list.kind).length;
  if (drafts > 0) output.err(`${counted(drafts, 'draft')} left out: what is unfinished is in no list.\n`);
  if (options.out === undefined) output.out(text);
  else {
    writeWhole(options.out, text, '--out');
    output.err(`${counted(records.records.length, 'row')} for "${site.audience}" in ${options.out}\n`);
  }
  return 0;
}
