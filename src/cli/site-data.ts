import { problemsFor } from '../checks/run.ts';
import type { Diagram } from '../diagrams/draw.ts';
import type { Drawings } from '../diagrams/drawn.ts';
import { audiencesOf } from '../model/audience.ts';
import type { Comparison } from '../model/editions/comparison.ts';
import { buildHub, type Hub } from '../model/hub.ts';
import type { EditionInfo, SiteData } from '../site/site.ts';
import type { Written } from '../source/entry.ts';
import { drawDiagrams, requireDrawn } from './diagram-store.ts';
import { editionData, type ShownEdition, snapshotOf } from './edition/data.ts';
import type { Loaded } from './load.ts';
import { openHub } from './open-hub.ts';
import { type Beside, besideOf, imagesOf, linkedFiles } from './publishing/assets.ts';

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

/**
 * Drawings for one audience: a text that lost a link to something hidden is drawn without it.
 * @throws UsageError when one of these is missing for a reason of the moment
 */
async function diagramsOf(
  entries: readonly Written[],
  comparisons: readonly Comparison[],
  drawings: Drawings,
  folder: string,
  today: string,
  cache: string,
): Promise<Record<string, Diagram>> {
  const sources = new Set([
    ...entries.flatMap(({ body }) => body.diagrams.map(({ source }) => source)),
    ...comparisons.flatMap(changedDiagrams),
  ]);
  const changed = [...sources].filter((source) => !drawings.has(source));
  const others = await drawDiagrams(folder, changed, today, cache);
  requireDrawn(others, 'the site');
  const all = new Map([...drawings, ...others]);
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
 * @param cache where drawings are kept
 * @param show which editions
 * @throws UsageError when a diagram that no check has looked at is missing for a reason of the moment
 */
export async function siteData(
  { content, editions, result, drawings, today, audience }: Loaded,
  folder: string,
  cache: string,
  show: Show = {},
): Promise<{ data: SiteData; entries: Written[]; hub: Hub; editions: ShownEdition[]; beside: Beside }> {
  const audiences = audiencesOf(content.config);
  const { config, entries, narrowest } = openHub(content.config, result.hub.written, audience);
  const images = imagesOf(entries, content, folder);
  const files = linkedFiles(entries, content.assets);
  const shownImages = Object.entries(images).map(([path, { file }]): [string, string] => [path, file]);
  const hub = buildHub(config, entries, [...shownImages, ...Object.entries(files)], today);
  const checked = narrowest ? result : problemsFor(result, hub, drawings, content.remarks);
  // In a sealed text an error is what an amendment left behind: told, it would name what was taken out.
  const told = checked.problems.filter(({ severity }) => show.edition === undefined || severity === 'warning');
  // What is told of drafts is counted nowhere.
  const [problems = [], unfinished = []] = [false, true].map((isDraft) =>
    told.filter(({ file }) => (hub.draft(file) !== undefined) === isDraft),
  );
  const { shown, comparisons, estimates, events } = editionData(
    show.edition ? [] : editions,
    snapshotOf({ edition: null, title: 'Today', date: today }, hub, problems),
    { name: audience, among: audiences },
    show.built ?? new Set(editions.map(({ id }) => id)),
  );
  return {
    entries,
    hub,
    editions: shown,
    beside: besideOf({ images, files }, content, folder),
    data: {
      config,
      today,
      audience,
      narrowest,
      widest: audiences.names.at(-1) ?? audience,
      several: audiences.names.length > 1,
      problems,
      unfinished,
      waived: checked.waived,
      maturing: checked.maturing,
      edition: show.edition ?? null,
      editions: shown.map(({ info }) => info),
      comparisons,
      estimates,
      events,
      images,
      files,
      diagrams: await diagramsOf(entries, comparisons, drawings, folder, today, cache),
    },
  };
}
