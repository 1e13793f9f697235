import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { problemsFor } from '../checks/run.ts';
import type { EditionInfo, ImageSize, SiteData } from '../components/site.ts';
import type { Diagram } from '../diagrams/draw.ts';
import type { Drawings } from '../diagrams/drawn.ts';
import { kindOf } from '../kinds/index.ts';
import { audiencesOf, forAudience } from '../model/audience.ts';
import type { Comparison } from '../model/editions/comparison.ts';
import { valuesAt } from '../model/fields.ts';
import { buildHub, type Hub } from '../model/hub.ts';
import { readLink } from '../model/path.ts';
import type { Entry } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
import { drawDiagrams } from './diagram-store.ts';
import { editionData, type ShownEdition, snapshotOf } from './edition-data.ts';
import type { Loaded } from './load.ts';

/** Images of the entries with their sizes; one that cannot be measured is left to the browser. */
function imagesOf(entries: readonly Entry[], folder: string): Record<string, ImageSize> {
  const images: Record<string, ImageSize> = {};
  for (const entry of entries) {
    for (const { src } of entry.body.images) {
      const target = readLink(entry.file, src);
      if (target.type !== 'file' || images[target.file]) continue;
      try {
        const { width, height } = imageSize(readFileSync(join(folder, target.file)));
        images[target.file] = { width, height };
      } catch {
        images[target.file] = { width: 0, height: 0 };
      }
    }
  }
  return images;
}

/** Whether the words of a problem name something: a problem of a visible file may cite a hidden entry. */
function names({ message, found, expected, fix }: Problem, hidden: ReadonlySet<string>): boolean {
  const words = `${message} ${found} ${expected} ${fix}`.match(/[\p{L}\p{M}\p{N}._/-]+/gu) ?? [];
  return words.some((word) => hidden.has(word) || hidden.has(word.replace(/^[./]+|(?<!\.)\.+$/g, '')));
}

/** Whether a problem quotes a field that was taken out for this audience. */
function inNarrowerField({ field }: Problem, entry: Entry | undefined): boolean {
  if (field === null || entry === undefined) return false;
  const path = field
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .join('.');
  return (
    (kindOf(entry.kind)?.narrower ?? []).some((narrow) => path === narrow || path.startsWith(`${narrow}.`)) &&
    valuesAt(entry.data as Record<string, unknown>, path).length === 0
  );
}

/** Other files that the text links to. */
function linkedFiles(entries: readonly Entry[], assets: ReadonlySet<string>): string[] {
  const files = entries.flatMap((entry) =>
    entry.body.links.flatMap(({ url }) => {
      const target = readLink(entry.file, url);
      return target.type === 'file' && assets.has(target.file) ? [target.file] : [];
    }),
  );
  return [...new Set(files)].sort();
}

/** Mermaid texts that differ between two hubs, both sides of each. */
const changedDiagrams = ({ entries }: Comparison): string[] =>
  entries.flatMap(({ text }) =>
    text
      .filter(({ type }) => type === 'diagram')
      .flatMap(({ sentences }) =>
        sentences.flatMap(({ before, after }) =>
          [before, after].flatMap((side) => (side === null ? [] : [side.map(({ text }) => text).join('')])),
        ),
      ),
  );

/** Drawings for one audience: a text that lost a link to something hidden is drawn without it. */
async function diagramsOf(
  entries: readonly Entry[],
  comparisons: readonly Comparison[],
  drawings: Drawings,
  folder: string,
  today: string,
): Promise<Record<string, Diagram>> {
  const sources = new Set([
    ...entries.flatMap(({ body }) => body.diagrams.map(({ source }) => source)),
    ...comparisons.flatMap(changedDiagrams),
  ]);
  const changed = [...sources].filter((source) => !drawings.has(source));
  const all = new Map([...drawings, ...(await drawDiagrams(folder, changed, today))]);
  const diagrams: Record<string, Diagram> = {};
  for (const source of sources) {
    const drawn = all.get(source);
    if (drawn?.type === 'diagram') diagrams[source] = drawn;
  }
  return diagrams;
}

/** Which editions a site holds, or is. */
export interface Show {
  /** The edition whose pages these are. */
  edition?: EditionInfo | undefined;
  /** Ids of the editions whose pages are made; all without it. */
  built?: ReadonlySet<string> | undefined;
}

/**
 * What may be rendered for one audience.
 * @param loaded the whole hub
 * @param folder the content folder
 * @param show which editions
 */
export async function siteData(
  { content, editions, result, drawings, today, audience }: Loaded,
  folder: string,
  show: Show = {},
): Promise<{ data: SiteData; entries: Entry[]; hub: Hub; editions: ShownEdition[] }> {
  const { config, entries } = forAudience(content.config, result.hub.entries, audience);
  const visible = new Map(entries.map((entry) => [entry.file, entry]));
  const hidden = new Set(
    content.entries.filter(({ file }) => !visible.has(file)).flatMap(({ id, key, file }) => [id, key, file]),
  );
  const narrowest = audience === audiencesOf(content.config).names[0];
  const tells = (problem: Problem) =>
    // Whether somebody may hear of an edition, and of what lies in it, only the edition itself knows.
    (problem.file.startsWith('editions/') && !narrowest) ||
    hidden.has(problem.file) ||
    names(problem, hidden) ||
    inNarrowerField(problem, visible.get(problem.file));
  const hub = buildHub(config, entries, content.assets, today);
  const told = problemsFor(result, content, hub);
  // In a sealed text an error is what an amendment left behind: told, it would name what was taken out.
  const mends = ({ severity }: Problem) => show.edition === undefined || severity === 'warning';
  const problems = told.problems.filter((problem) => mends(problem) && !tells(problem));
  const audiences = audiencesOf(content.config).names;
  const { shown, comparisons } = editionData(
    show.edition ? [] : editions,
    snapshotOf({ edition: null, title: 'Today', date: today }, hub, problems),
    { name: audience, among: audiencesOf(content.config) },
    show.built ?? new Set(editions.map(({ id }) => id)),
  );
  return {
    entries,
    hub,
    editions: shown,
    data: {
      folder,
      config,
      today,
      audience,
      audiences: [...audiences],
      problems,
      waived: told.waived.filter(({ problem }) => !tells(problem)),
      edition: show.edition ?? null,
      editions: shown.map(({ info }) => info),
      comparisons,
      images: imagesOf(entries, folder),
      files: linkedFiles(entries, content.assets),
      diagrams: await diagramsOf(entries, comparisons, drawings, folder, today),
    },
  };
}
