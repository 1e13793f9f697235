import { join } from 'node:path';
import { openEdition, placed } from '../../../src/cli/edition/pages.ts';
import { load } from '../../../src/cli/load.ts';
import { thisMachine } from '../../../src/cli/machine.ts';
import type { Beside } from '../../../src/cli/publishing/assets.ts';
import { editionSource, todaysSource } from '../../../src/cli/sources.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import type { SiteSource } from '../../../src/site/site.ts';

const root = join(import.meta.dirname, '../../..');
const fixtures = join(root, 'test/fixtures');

/** Hubs whose pages are shown, each for what the others do not have. */
const hubs = {
  /** Much of everything. */
  sample: { folder: join(root, 'content') },
  /** The same, of which much may not be seen. */
  public: { folder: join(root, 'content'), audience: 'public' },
  /** The same, as it was sealed. */
  sealed: { folder: join(root, 'content'), edition: '2026-q3' },
  /** One or two of everything. */
  example: { folder: join(fixtures, 'example-hub') },
  /** Rare states, in German, with the long words that it is known for. */
  german: { folder: join(fixtures, 'gallery-hubs/german') },
  /** A hub whose edition differs from it in every way that a text can. */
  told: { folder: join(fixtures, 'gallery-hubs/told') },
  /** A hub that has only just begun. */
  young: { folder: join(fixtures, 'gallery-hubs/young') },
  /** A hub of one entry, which is no North Star. */
  empty: { folder: join(fixtures, 'gallery-hubs/empty') },
} as const satisfies Record<string, { folder: string; audience?: string; edition?: string }>;

export type HubName = keyof typeof hubs;

/** Which folder a hub is in, for people. */
export const folderOf = (name: HubName): string => hubs[name].folder;

/** A hub whose pages can be rendered, and the files beside them. */
export interface OpenHub {
  /** @throws Error where there is no such page */
  page(address: string): Promise<string>;
  beside: Beside;
}

/** What a hub is rendered from, and what is put into a rendered page: the banner of an edition. */
interface Source {
  source: SiteSource;
  beside: Beside;
  finish(html: string, address: string): string;
}

async function sourceOf(name: HubName): Promise<Source> {
  const kept = process.env.SEXTANT_TEST_CACHE;
  const machine = thisMachine(kept ? { SEXTANT_CACHE: kept } : {});
  const hub: { folder: string; audience?: string; edition?: string } = hubs[name];
  const content = hub.folder;
  const loaded = await load({ content, audience: hub.audience }, machine);
  const errors = loaded.result.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ file, line, message }) => `${content}/${file}:${line}: ${message}`).join('\n'));
  const place = { content, base: '/', site: undefined, cache: machine.cache };
  const today = await todaysSource(loaded, place);
  if (hub.edition === undefined) return { ...today, finish: (html) => html };
  const plan = today.plans.find(({ edition }) => edition.id === hub.edition);
  if (!plan) throw new Error(`${content} has no edition "${hub.edition}".`);
  const finish = (html: string, address: string) => {
    const edition = openEdition(plan, [address]);
    return placed(html, address, edition, [edition], true, today.around);
  };
  return { ...(await editionSource(plan, place)), finish };
}

/**
 * Opens a hub for its pages, each rendered once.
 * @throws Error with the errors of the hub
 */
export async function openHub(engine: Engine, name: HubName): Promise<OpenHub> {
  const { source, beside, finish } = await sourceOf(name);
  const site = engine.open(source);
  const pages = new Map<string, Promise<string>>();
  const render = async (address: string) => {
    const rendered = await site.render(address);
    if (!rendered) throw new Error(`The hub "${name}" has no page "/${address}".`);
    return finish(Buffer.from(rendered.bytes).toString('utf8'), address);
  };
  return {
    page(address) {
      const page = pages.get(address) ?? render(address);
      pages.set(address, page);
      return page;
    },
    beside,
  };
}
