import type { MiddlewareHandler } from 'astro';
import { type AuthorWords, authorWords, isEnglish } from '../site/author-words.ts';
import { markLanguages } from '../site/mark-languages.ts';
import type { Site } from '../site/site.ts';
import { site as getSite } from './site.ts';

let kept: { of: Site; words: AuthorWords } | null = null;

/** Says on every page of a hub in another language which words are the authors'; the pages themselves need not. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.includes('text/html')) return response;
  const site = await getSite();
  if (isEnglish(site.hub.config.language)) return response;
  if (kept?.of !== site) kept = { of: site, words: authorWords(site) };
  return new Response(markLanguages(await response.text(), kept.words), response);
};
