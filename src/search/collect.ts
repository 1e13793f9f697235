import type { MiddlewareHandler } from 'astro';
import type { RenderedPage } from './index-site.ts';

/**
 * Hands every page that the search shall know to the process that builds the index, as soon as it is rendered: the two
 * work side by side. Pages come in Astro's order, which is the same in every build.
 */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  if (!process.send || !response.headers.get('content-type')?.includes('text/html')) return response;
  const html = await response.text();
  const page: RenderedPage = { url: url.pathname, html };
  // Waiting for the other side keeps what is under way small, and nothing is lost when this process ends.
  if (html.includes('data-pagefind-body')) await new Promise((done) => process.send?.(page, done));
  return new Response(html, response);
};
