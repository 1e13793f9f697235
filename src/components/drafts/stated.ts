import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import { kindOf } from '../../kinds/index.ts';
import { diffFacts } from '../../model/editions/facts.ts';
import { targetKey } from '../../model/references.ts';
import { factValueWords, fieldWords } from '../../report/changes/fact-words.ts';
import type { Site } from '../../site/site.ts';
import type { Draft } from '../../source/entry.ts';
import { named } from '../entry/naming.ts';
import { draftWords } from './words.ts';

/** A field of a draft, for a reader. */
export interface StatedField {
  label: string;
  /** Null where the field must be there, and is not yet. */
  html: string | null;
  /** Whether it needs a line of its own. */
  long: boolean;
}

/** What has a place of its own on the page, or is no reader's. */
const elsewhere = new Set([
  'title',
  'summary',
  'draft',
  'source',
  'audience',
  'tags',
  'formerly',
  'reviewed',
  'reviewEvery',
]);

/** A reference in a draft: to an entry, to another draft, or to what does not exist yet. */
function referenceHtml(site: Site, key: string, id: string): string {
  const draft = site.hub.draft(key);
  const name = draft
    ? {
        title: draftWords(site.hub.config.language).found(draft.data.title),
        href: site.to({ entry: key, draft: true }),
      }
    : named(site, key);
  if (!name) return escapeText(id);
  return name.href === null
    ? escapeText(name.title)
    : `<a href="${escapeText(name.href)}">${escapeText(name.title)}</a>`;
}

/** What one field says, part by part. */
function partsOf(site: Site, kind: string, field: string, value: unknown): string[] {
  const { config } = site.hub;
  const relation = kindOf(kind)?.relations.find((one) => one.field === field);
  if (relation) {
    const ids = (Array.isArray(value) ? value : [value]).map(String);
    return ids.map((id) => referenceHtml(site, targetKey(relation.to, id), id));
  }
  const facts = diffFacts({}, { [field]: value }, [], { later: (_, one) => one });
  return facts.flatMap((fact) => {
    if (fact.after === null) return [];
    const words = factValueWords(fact.field, fact.after, config);
    const isPlain = fact.field === field || (Array.isArray(value) && typeof value[0] !== 'object');
    // Its label says already which field it is.
    const [above, label] = [`${fieldWords(field, config)}, `, fieldWords(fact.field, config)];
    const part = label.startsWith(above) ? label.slice(above.length) : label;
    return escapeText(isPlain ? words : draftWords(config.language).each(part, words));
  });
}

/**
 * Every field of a draft in the order of its kind's schema: what it says, or that it is not yet stated. Nothing is
 * worked out of them, so any may be missing.
 * @param site the site it is rendered for
 * @param draft the draft
 */
export function statedFields(site: Site, draft: Draft): StatedField[] {
  const kind = kindOf(draft.kind);
  if (!kind) return [];
  return Object.keys(kind.schema.shape).flatMap((field): StatedField[] => {
    if (elsewhere.has(field)) return [];
    const label = capital(fieldWords(field, site.hub.config));
    const value = draft.data[field];
    if (value === undefined) {
      // Of what is not for every reader, nobody is told whether it is there.
      const isTold = !kind.schema.shape[field]?.safeParse(undefined).success && !kind.narrower?.includes(field);
      return isTold ? [{ label, html: null, long: false }] : [];
    }
    const parts = partsOf(site, draft.kind, field, value);
    if (parts.length === 0) return [];
    const html =
      parts.length === 1 ? (parts[0] as string) : `<ul>${parts.map((one) => `<li>${one}</li>`).join('')}</ul>`;
    return [{ label, html, long: parts.length > 1 || html.replace(/<[^<>]*>/g, '').length > 60 }];
  });
}
