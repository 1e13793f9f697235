import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import { checks } from '../checks/index.ts';
import { problemsFor } from '../checks/run.ts';
import type { EditionInfo, ImageSize, SiteData } from '../components/site.ts';
import type { Diagram } from '../diagrams/draw.ts';
import type { Drawings } from '../diagrams/drawn.ts';
import type { HubConfig } from '../kinds/hub.ts';
import { audiencesOf, forAudience } from '../model/audience.ts';
import type { Comparison } from '../model/editions/comparison.ts';
import { buildHub, type Hub } from '../model/hub.ts';
import { readLink } from '../model/path.ts';
import type { Entry } from '../source/entry.ts';
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

const ids = new Set(checks.map(({ id }) => id));

/** Settings of checks that do not exist are a slip in `hub.yaml`. */
const knownChecks = ({ checks: set, ...config }: HubConfig): HubConfig => ({
  ...config,
  ...(set && { checks: Object.fromEntries(Object.entries(set).filter(([id]) => ids.has(id))) }),
});

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
  const audiences = audiencesOf(content.config);
  const narrowest = audience === audiences.names[0];
  const open = forAudience(content.config, result.hub.entries, audience, content.entries);
  const { entries } = open;
  const config = narrowest ? open.config : knownChecks(open.config);
  const images = imagesOf(entries, folder);
  const files = linkedFiles(entries, content.assets);
  const assets = [...Object.keys(images).filter((file) => content.assets.has(file)), ...files];
  const hub = buildHub(config, entries, assets, today);
  const told = narrowest ? result : problemsFor(result, content, hub, drawings);
  // In a sealed text an error is what an amendment left behind: told, it would name what was taken out.
  const problems = told.problems.filter(({ severity }) => show.edition === undefined || severity === 'warning');
  const { shown, comparisons } = editionData(
    show.edition ? [] : editions,
    snapshotOf({ edition: null, title: 'Today', date: today }, hub, problems),
    { name: audience, among: audiences },
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
      narrowest,
      widest: audiences.names.at(-1) ?? audience,
      several: audiences.names.length > 1,
      problems,
      waived: told.waived,
      edition: show.edition ?? null,
      editions: shown.map(({ info }) => info),
      comparisons,
      images,
      files,
      diagrams: await diagramsOf(entries, comparisons, drawings, folder, today),
    },
  };
}
