import { resolve } from 'node:path';
import { setImmediate as immediately } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { offerSite } from '../site/offered.ts';
import type { Problem } from '../source/problem.ts';
import { publishAssets } from './assets.ts';
import { assetsWhileWriting } from './dev/assets.ts';
import { turns } from './dev/turns.ts';
import { planEditions } from './edition/plan.ts';
import { type EditionServer, editionServer } from './edition/server.ts';
import { type Loaded, type LoadOptions, load } from './load.ts';
import { type Show, siteData } from './site-data.ts';

/** What may be rendered. Nothing else of the hub is kept: its texts would double the memory of a large site. */
export interface SiteSource extends Awaited<ReturnType<typeof siteData>> {
  /** Errors of the whole hub, for the browser's overlay. */
  errors: Problem[];
  /** The content folder, absolute: what lies beside the text is read from there. Never shown. */
  folder: string;
}

/**
 * What of a hub is handed to the pages.
 * @param folder the content folder, absolute
 * @param show which editions
 */
export const siteSource = async (loaded: Loaded, folder: string, show?: Show): Promise<SiteSource> => ({
  ...(await siteData(loaded, folder, show)),
  errors: loaded.result.problems.filter(({ severity }) => severity === 'error'),
  folder,
});

/**
 * The hub as an Astro integration. While writing, a change in the content folder is read and checked anew;
 * problems show in the browser's overlay and in the terminal, and go away when the file is mended.
 * @param settings where the content lies, for whom, on which day; the hub itself when it was read already
 * @param report prints what the checks say after a change
 */
export function sextant(
  settings: LoadOptions & { host?: string | undefined; site?: string | undefined; first?: SiteSource | undefined },
  report: (loaded: Loaded) => void = () => undefined,
): AstroIntegration {
  const folder = resolve(settings.content);
  let kept = settings.first;
  const site = async () => {
    kept ??= await siteSource(await load({ ...settings, content: folder }), folder);
    return kept;
  };
  return {
    name: 'sextant',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, injectScript }) => {
        const middleware = (path: string) => new URL(path, import.meta.url);
        // The search reads pages as they were rendered; readers get them with the languages of their words.
        addMiddleware({ entrypoint: middleware('../layouts/mark-languages.ts'), order: 'pre' });
        if (command === 'build') addMiddleware({ entrypoint: middleware('../search/collect.ts'), order: 'post' });
        if (command === 'dev')
          injectScript('page', "import.meta.hot?.send('sextant:opened', { since: performance.timeOrigin });");
      },
      'astro:config:done': ({ config }) => {
        offerSite(async () => ({ ...(await site()), base: config.base, site: config.site }));
      },
      // Not as pages: Astro takes `#`, `?` and `%` in a name for parts of an address.
      'astro:build:done': async ({ dir }) => publishAssets(await site(), fileURLToPath(dir)),
      'astro:server:setup': ({ server }) => {
        const show = async () => {
          const error = overlayError((await site()).errors);
          if (error) server.ws.send({ type: 'error', err: error });
          return error !== null;
        };
        const base = server.config.base.replace(/\/?$/, '/');
        const editionsOf = (source: SiteSource) => {
          const { config } = source.data;
          const address = { base, site: settings.site ?? config.site };
          const plans = planEditions(source.editions, source.data.comparisons, source.hub, address);
          const origin = address.site ? new URL(address.site).origin : null;
          const options = { ...settings, ...address, content: folder };
          return editionServer({ editions: plans, origin, language: config.language }, options);
        };
        const { render, replace } = turns();
        let replacedAt = 0;
        const reread = async () => {
          const loaded = await load({ ...settings, content: folder });
          const next = await siteSource(loaded, folder);
          report(loaded);
          await replace(async () => {
            kept = next;
            // Astro keeps which pages there are, and the entry of each, until it hears of other content.
            for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
            await immediately();
            replacedAt = Date.now();
          });
          if (!(await show())) server.ws.send({ type: 'full-reload' });
        };
        server.middlewares.use(
          assetsWhileWriting({ base, root: server.config.root, host: settings.host, folder, site }),
        );
        server.middlewares.use((_request, response, next) => {
          render().then((out) => {
            // A reader may go away before the page is rendered; Astro goes on for a moment, and may never end it.
            if (response.closed) return out();
            response.once('close', () => setTimeout(out, response.writableEnded ? 0 : 1000));
            next();
          }, next);
        });
        let editions: { of: SiteSource; serve: EditionServer } | undefined;
        server.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith(`${base}editions/`)) return next();
          site().then((source) => {
            if (editions?.of !== source) editions = { of: source, serve: editionsOf(source) };
            editions.serve(request, response, next);
          }, next);
        });
        let timer: NodeJS.Timeout | undefined;
        let last = Promise.resolve();
        const change = (path: string) => {
          if (!resolve(path).startsWith(folder)) return;
          clearTimeout(timer);
          // Editors save in several steps; one reading for all of them.
          timer = setTimeout(() => {
            // One after the other: what was read last is what stays.
            // The folder may be away for a moment, as when a branch is changed: the next change is read again.
            last = last.then(reread).catch((error) => server.config.logger.error(String(error)));
          }, 50);
        };
        server.watcher.add(folder);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, change);
        // A page that was under way while the hub was replaced did not hear the call to load again.
        server.ws.on('sextant:opened', ({ since }: { since: number }, client) => {
          if (since < replacedAt) client.send({ type: 'full-reload' });
          else void show();
        });
      },
    },
  };
}

/** All errors as one message for the browser's overlay; null when there are none. */
function overlayError(
  errors: readonly Problem[],
): { message: string; stack: string; id?: string; plugin: string } | null {
  const first = errors[0];
  if (!first) return null;
  const lines = errors
    .slice(0, 50)
    .map(({ file, line, column, message, fix }) => `${file}:${line ?? 1}:${column ?? 1}\n  ${message}\n  ${fix}`);
  const more = errors.length > 50 ? `\n… and ${errors.length - 50} more; \`sextant check\` lists them all.` : '';
  return {
    message: `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}\n\n${lines.join('\n\n')}${more}`,
    stack: '',
    plugin: 'sextant',
  };
}
