import type { APIRoute } from 'astro';
import { monthsOf } from '../components/digest.ts';
import { behindOf } from '../components/presence.ts';
import { kinds } from '../kinds/index.ts';
import { site } from '../layouts/site.ts';
import type { Destination } from '../model/href.ts';

/** A sitemap needs whole addresses, so there is none while nobody said where the site is published. Editions are not in it. */
export async function getStaticPaths() {
  const { origin, edition } = await site();
  return origin === null || edition ? [] : [{ params: { sitemap: 'sitemap' } }];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const GET: APIRoute = async () => {
  const { hub, origin, to, comparisons, editions } = await site();
  const methods = Object.keys(import.meta.glob('./method/*.mdx')).map((file) =>
    file.slice('./method/'.length, -'.mdx'.length),
  );
  const pages: { destination: Destination; changed?: string | undefined }[] = [
    { destination: { page: 'home' } },
    { destination: { page: 'map' } },
    ...kinds.map((kind) => ({ destination: { list: kind.folder } })),
    ...hub.entries.map((entry) => ({ destination: { entry: entry.key }, changed: entry.data.reviewed })),
    ...(['roadmap', 'roadmap-timeline', 'roadmap-executives', 'roadmap-engineering', 'roadmap-customers'] as const).map(
      (page) => ({ destination: { page } }),
    ),
    { destination: { page: 'customers' } },
    ...[...behindOf(hub).values()].map((behind) => ({ destination: { behind } })),
    { destination: { page: 'operations' } },
    { destination: { page: 'digest' } },
    ...monthsOf(hub).map(({ month, last }) => ({ destination: { digest: month }, changed: last })),
    { destination: { page: 'changes' } },
    // From the last edition to today is `/changes/`.
    ...comparisons.flatMap(({ before: { edition: from }, after: { edition: until } }) =>
      from === null || (until === null && from === editions.at(-1)?.id)
        ? []
        : { destination: { changesFrom: from, to: until } },
    ),
    { destination: { page: 'editions' } },
    { destination: { page: 'brief' } },
    { destination: { page: 'balance' } },
    { destination: { page: 'health' } },
    ...methods.map((name) => ({ destination: { method: name === 'index' ? '' : name } })),
  ];
  const seen = new Map(pages.map(({ destination, changed }) => [`${origin}${to(destination)}`, changed]));
  const urls = [...seen].map(
    ([url, changed]) => `<url><loc>${escaped(url)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
  );
};
