import { getCollection, getEntry } from 'astro:content';
import type { Site, StoredHub } from '../components/site.ts';
import { href } from '../model/href.ts';
import { buildHub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';

async function readData(): Promise<StoredHub> {
  const record = await getEntry('hub', 'hub');
  if (!record) throw new Error('The content store holds no hub.');
  return record.data as unknown as StoredHub;
}

/** The content folder, absolute. */
export const contentFolder = async (): Promise<string> => (await readData()).folder;

async function read(): Promise<Site> {
  const data = await readData();
  const entries = (await getCollection('entries')).map((entry) => entry.data as unknown as Entry);
  const base = data.base.replace(/\/?$/, '/');
  const origin = data.site ? new URL(data.site).origin : null;
  return {
    hub: buildHub(data.config, entries, [...Object.keys(data.images), ...data.files], data.today),
    audience: data.audience,
    audiences: data.audiences,
    problems: data.problems,
    waived: data.waived,
    edition: data.edition,
    editions: data.editions,
    comparisons: data.comparisons,
    images: new Map(Object.entries(data.images)),
    diagrams: new Map(Object.entries(data.diagrams)),
    origin,
    to: (destination) => href(destination, base),
  };
}

let kept: Promise<Site> | null = null;

/** The site that all pages are rendered from. Built once a build; anew for each request while writing. */
export function site(): Promise<Site> {
  if (import.meta.env.DEV) return read();
  kept ??= read();
  return kept;
}
