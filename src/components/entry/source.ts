import { dayHtml, escapeText } from '../../format/html.ts';
import type { Site } from '../../site/site.ts';
import type { Written } from '../../source/entry.ts';
import { sentenceHtml } from '../shell/sentence.ts';
import { entryWords } from './words.ts';

/**
 * Where an entry came from, as HTML; null where it was written here.
 * @param site the site it is rendered for; its key and its address are not for every audience
 * @param entry an entry or a draft
 */
export function sourceHtml(site: Site, { data }: Written): string | null {
  const { source } = data;
  if (!source) return null;
  const { language } = site.hub.config;
  const say = entryWords(language);
  const { system, on } = source;
  const { key, url } = source as Partial<typeof source>;
  const day = { html: dayHtml(on, language) };
  if (key === undefined) return sentenceHtml(say.sourceAlone, { system, day });
  const name = escapeText(key);
  const html = url === undefined ? name : `<a href="${escapeText(url)}">${name}</a>`;
  return sentenceHtml(say.source, { system, key: { html }, day });
}
