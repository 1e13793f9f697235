import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageSize, WaivedProblem } from '../components/site.ts';
import type { HubConfig } from '../kinds/hub.ts';
import { audiencesOf, forAudience } from '../model/audience.ts';
import { readLink } from '../model/path.ts';
import type { Entry } from '../source/entry.ts';
import type { Problem } from '../source/problem.ts';
import type { Loaded } from './load.ts';

/** What the content store holds besides the entries: everything a page needs, nothing that this audience may not see. */
export interface SiteData {
  /** The content folder, absolute: images are read from there while building. Never shown. */
  folder: string;
  config: HubConfig;
  today: string;
  audience: string;
  audiences: string[];
  problems: Problem[];
  waived: WaivedProblem[];
  images: Record<string, ImageSize>;
}

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

/**
 * What may be rendered for one audience.
 * @param loaded the whole hub
 * @param folder the content folder
 */
export function siteData(
  { content, result, today, audience }: Loaded,
  folder: string,
): { data: SiteData; entries: Entry[] } {
  const { config, entries } = forAudience(content.config, result.hub.entries, audience);
  const visible = new Set(entries.map(({ file }) => file));
  const hidden = new Set(content.entries.map(({ file }) => file).filter((file) => !visible.has(file)));
  // A problem of a visible file may name a hidden entry, so such problems stay with the writers.
  const hiddenIds = [...hidden].map((file) => file.slice(file.indexOf('/') + 1).replace(/\.\w+$/, ''));
  const tells = ({ file, message, found, expected, fix }: Problem) =>
    hidden.has(file) || hiddenIds.some((id) => `${message} ${found} ${expected} ${fix}`.includes(id));
  return {
    entries,
    data: {
      folder,
      config,
      today,
      audience,
      audiences: [...audiencesOf(content.config).names],
      problems: result.problems.filter((problem) => !tells(problem)),
      waived: result.waived.filter(({ problem }) => !tells(problem)),
      images: imagesOf(entries, folder),
    },
  };
}
