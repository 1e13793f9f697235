import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { BacklogLine } from '../../methods/backlog-lines.ts';
import type { EvidenceState } from '../../methods/evidence.ts';
import type { Site } from '../../site/site.ts';
import { filterKeys } from '../entry/field.ts';
import type { ListFilter } from '../list/columns.ts';
import { filterOf } from '../list/rows.ts';
import { standingIn } from './standing.ts';
import { backlogWords } from './words.ts';

/** A filter of the backlog, with the values that a line has for it. */
export interface BacklogFilter extends ListFilter {
  keys(line: BacklogLine): readonly string[];
}

/** Fields of the kind to filter by, in the order of the filters. */
const fields = ['stage', 'valueKinds', 'serves', 'owner'] as const;

/** Counts lines by a value, in a given order of the values. */
function counting(
  lines: readonly BacklogLine[],
  keys: (line: BacklogLine) => readonly string[],
  named: readonly { value: string; name: string }[],
): ListFilter['options'] {
  const byValue = Map.groupBy(lines.flatMap(keys), (key) => key);
  return named.flatMap(({ value, name }) => {
    const count = byValue.get(value)?.length;
    return count ? [{ value, name, count }] : [];
  });
}

/**
 * What a reader may choose rows by; a choice of one is none and is left out.
 * @param site the site
 * @param lines in the order of the backlog
 */
export function filtersOf(site: Site, lines: readonly BacklogLine[]): BacklogFilter[] {
  const kind = kindOf('initiatives') as Kind;
  const { language } = site.hub.config;
  const say = backlogWords(language);
  const entries = lines.map(({ entry }) => entry);
  const standing = (line: BacklogLine) => [standingIn(line, language).value];
  const standings = [
    ...new Map(lines.map((line) => [standingIn(line, language).value, standingIn(line, language)])).values(),
  ];
  const risk = ({ risk }: BacklogLine) => [risk?.level ?? 'none'];
  const risks = (['low', 'medium', 'high'] as const).map((value) => ({ value, name: say.level[value] }));
  const evidence = ({ evidence }: BacklogLine) => [evidence.state];
  const states = (Object.keys(say.evidence) as EvidenceState[]).map((value) => ({
    value,
    name: say.evidence[value],
  }));
  const own = (
    field: string,
    label: string,
    keys: BacklogFilter['keys'],
    named: { value: string; name: string }[],
  ) => ({
    field,
    label,
    options: counting(lines, keys, named),
    ordered: true,
    keys,
  });
  const filters: BacklogFilter[] = [
    own('group', say.column.group, standing, standings),
    ...fields.map((field) => {
      const named = { field, label: say.column[field], format: 'text' as const };
      const shown = kind.shows.find((one) => one.field === field) ?? named;
      const keys = ({ entry }: BacklogLine) => filterKeys(entry, shown, site.hub.today);
      return { ...filterOf(site, kind, entries, shown), keys };
    }),
    own('risk', say.column.risk, risk, [...risks, { value: 'none', name: say.noRisk }]),
    own('evidence', say.column.evidence, evidence, states),
  ];
  return filters.filter(({ options }) => options.length > 1);
}
