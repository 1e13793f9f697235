import { skillIds } from '../kinds/hub.ts';
import { fieldReferences, targetKey } from '../model/references.ts';
import { successorsOf } from '../model/successors.ts';
import { nearestOfFirst, suggestion } from '../source/fields/nearest.ts';
import type { Check, CheckContext } from './check.ts';

/** What references may name besides entries, and how it is called. */
const parts = {
  'input-metric': 'input metric of the North Star',
  skill: 'skill in hub.yaml',
} as const;

const isPart = (to: string): to is keyof typeof parts => Object.hasOwn(parts, to);

/** Ids of the parts; null when nobody can say which there are. */
function partIds({ content, hub }: CheckContext, to: keyof typeof parts): string[] | null {
  if (to === 'skill') return skillIds(content.config);
  const unread = hub.of('north-star').length === 0 && content.entries.some((entry) => entry.kind === 'north-star');
  return unread ? null : [...hub.inputMetrics.keys()];
}

/** Ids that a reference may name; none when nobody can say. */
function knownIds(context: CheckContext, to: string): string[] {
  if (isPart(to)) return partIds(context, to) ?? [];
  const keys = [...context.raw.keys()];
  return to === 'any' ? keys : keys.filter((key) => key.startsWith(`${to}/`)).map((key) => key.slice(to.length + 1));
}

/** Ids that a reference may name, in their order, and what is asked of them for each that is wrong. */
interface Pool {
  ids: ReadonlySet<string>;
  /** The first of them by whatever follows one of its slashes. */
  byEnd: ReadonlyMap<string, string>;
}

function poolOf(ids: readonly string[]): Pool {
  const byEnd = new Map<string, string>();
  for (const id of ids)
    for (const { index } of id.matchAll(/\//g)) {
      const end = id.slice(index + 1);
      if (!byEnd.has(end)) byEnd.set(end, id);
    }
  return { ids: new Set(ids), byEnd };
}

/** The id in what was written as the path of a file, or with capitals. */
const bareId = (written: string) =>
  written
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(/\.(?:mdx?|yaml|html)$/i, '')
    .toLowerCase();

/** As many ids as somebody reads through to find the right one. */
const readThrough = 12;

/** The ids that there are, where they are few. */
const fewOf = ({ ids }: Pool): string =>
  ids.size > 1 && ids.size <= readThrough ? ` Known: ${[...ids].map((id) => `\`${id}\``).join(', ')}.` : '';

/** Ids with a folder too many or too few come before those that are near in spelling. */
function hint(
  { raw }: CheckContext,
  to: string,
  id: string,
  pool: Pool,
  find: ReturnType<typeof nearestOfFirst>,
): string {
  const bare = bareId(id);
  if (bare !== id && pool.ids.has(bare)) return ` Did you mean \`${bare}\`?`;
  if (bare.startsWith(`${to}/`) && raw.has(bare)) return ` Did you mean \`${bare.slice(to.length + 1)}\`?`;
  const withFolder = to === 'any' ? pool.byEnd.get(id) : undefined;
  if (withFolder) return ` Did you mean \`${withFolder}\`?`;
  return suggestion(id, pool.ids, find) || fewOf(pool);
}

export const reference: Check = {
  id: 'reference',
  title: 'References name what exists',
  problem: 'Reference to nothing',
  severity: 'error',
  why: 'A strategy that cites a signal nobody can open rests on nothing.',
  fix: 'Correct the id, or write the entry that it names.',
  example: { wrong: 'evidence: [2026-10-03-woken]', right: 'evidence: [2026-10-03-woken-for-nothing]' },
  *run(context) {
    // A hub may name a missing entry a thousand times, and looking for what was meant is slow.
    const find = nearestOfFirst();
    const pools = new Map<string, Pool>();
    // Thousands of entries may name an input metric each.
    const known = new Map<string, ReadonlySet<string> | null>();
    const partsOf = (to: keyof typeof parts) => {
      if (!known.has(to)) {
        const ids = partIds(context, to);
        known.set(to, ids && new Set(ids));
      }
      return known.get(to) ?? null;
    };
    const exists = (to: string, id: string) =>
      isPart(to) ? (partsOf(to)?.has(id) ?? true) : context.raw.has(targetKey(to, id));
    const suggestions = new Map<string, string>();
    const successors = successorsOf(context.content.entries);
    const suggest = (to: string, id: string): string => {
      const pool = pools.get(to) ?? poolOf(knownIds(context, to));
      pools.set(to, pool);
      const known = suggestions.get(`${to} ${id}`) ?? hint(context, to, id, pool, find);
      suggestions.set(`${to} ${id}`, known);
      return known;
    };
    const about = (to: string, id: string) => {
      const successor = isPart(to) ? undefined : successors.get(targetKey(to, id));
      if (successor) {
        const now = to === 'any' ? successor.key : successor.id;
        return {
          found: id,
          expected: now,
          message: `The entry \`${id}\` was renamed: it is \`${now}\` now.`,
          fix: `Write \`${now}\`.`,
        };
      }
      const what = isPart(to) ? parts[to] : to === 'any' ? 'entry' : `entry in \`${to}/\``;
      return {
        unfinished: true,
        found: id,
        expected: to === 'any' ? 'folder/id of an entry' : `the id of an ${what}`.replace('an skill', 'a skill'),
        message: `There is no ${what} with the id \`${id}\`.`,
        fix: `Correct the id, or write the ${what} that it names.${suggest(to, id)}`,
      };
    };
    for (const entry of context.content.entries) {
      for (const { relation, id, path } of fieldReferences(entry.kind, entry.data)) {
        if (!exists(relation.to, id)) yield { file: entry.file, field: path, ...about(relation.to, id) };
      }
      for (const { to, id, component, line, column } of entry.body.references) {
        if (exists(to, id)) continue;
        const words = about(to, id);
        yield { file: entry.file, at: { line, column }, ...words, message: `In \`<${component}>\`: ${words.message}` };
      }
    }
  },
};
