import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import type { SextantIntegration } from './cli/integration.ts';
import type { StoredHub } from './components/site.ts';

/**
 * Puts what this audience may see into the content store: one record per entry, keyed by its digest, and one for the
 * hub. The text was compiled where it was read; nothing of it is executed here.
 */
const loader = (collection: 'entries' | 'hub'): Loader => ({
  name: `sextant-${collection}`,
  async load({ config, store, generateDigest }) {
    const integration = config.integrations.find(({ name }) => name === 'sextant') as SextantIntegration | undefined;
    if (!integration) throw new Error('astro.config.mjs must list the sextant integration.');
    const { data, entries } = await integration.hooks['sextant:site']();
    const records =
      collection === 'hub'
        ? [{ id: 'hub', data: { ...data, base: config.base, site: config.site } satisfies StoredHub }]
        : entries.map((entry) => ({ id: entry.key, data: entry }));
    const ids = new Set(records.map(({ id }) => id));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    // The same file may read differently for another audience, so the digest is that of the filtered record.
    for (const { id, data: record } of records)
      store.set({
        id,
        data: record as unknown as Record<string, unknown>,
        digest: generateDigest(JSON.stringify(record)),
      });
  },
});

export const collections = {
  entries: defineCollection({ loader: loader('entries') }),
  hub: defineCollection({ loader: loader('hub') }),
};
