import type { MiddlewareHandler } from 'astro';

/** Hands on why a page could not be rendered to whoever asked for it; Astro itself would only print it. */
export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  try {
    return await next();
  } catch (error) {
    if (!locals.failed) throw error;
    locals.failed(error);
    return new Response('');
  }
};
