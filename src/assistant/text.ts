import { escapeText } from '../format/html.ts';
import { formatValue } from '../format/numbers.ts';
import { lastMeasured } from '../kinds/north-star.ts';
import { markdownOf } from '../markdown/convert.ts';
import type { Hub } from '../model/hub.ts';
import type { Piece } from '../source/body/body.ts';
import type { Entry } from '../source/entry.ts';
import { readLink } from '../source/path.ts';
import type { Point } from '../source/problem.ts';

/** A part of a text, below one of its headings. */
export interface Section {
  /** As Markdown, its heading included; links lead to keys of entries. */
  text: string;
  /** Where its heading stands; null for what stands before the first. */
  at: Point | null;
}

/** What a component says in words: the rest say what stands in them. */
function componentHtml(hub: Hub, name: string, attributes: Readonly<Record<string, string>>, inside: string): string {
  const named = (ids = '') => ids.split(/\s+/).filter(Boolean);
  if (name === 'Metric') {
    const { of } = attributes;
    const metric = of === 'north-star' ? hub.of('north-star')[0]?.data.metric : hub.inputMetrics.get(of ?? '');
    const now = metric && lastMeasured(metric.history, hub.today);
    return metric && now
      ? escapeText(`${metric.name}: ${formatValue(now.value, metric.unit, hub.config.language)} (${now.date})`)
      : inside;
  }
  if (name === 'Quote') {
    const [signal] = named(attributes.of).flatMap((id) => hub.byId('signals', id) ?? []);
    return signal ? `<blockquote><p>${escapeText(signal.data.heard)} (${signal.key})</p></blockquote>` : inside;
  }
  if (name === 'Evidence') {
    const keys = named(attributes.of).flatMap((id) => hub.byId('signals', id)?.key ?? []);
    return keys.length > 0 ? `${inside} (${escapeText(keys.join(', '))})` : inside;
  }
  if (name === 'EntryCard') {
    const entry = hub.get(attributes.to ?? '');
    return entry ? `<p><a href="${escapeText(entry.key)}">${escapeText(entry.data.title)}</a></p>` : inside;
  }
  const words = ['title', 'summary', 'caption', 'label'].flatMap((one) => attributes[one] ?? []);
  return `${words.map((one) => `<p>${escapeText(one)}</p>`).join('')}${inside}`;
}

function htmlOf(hub: Hub, file: string, pieces: readonly Piece[]): string {
  return pieces
    .map((piece): string => {
      if (typeof piece === 'string') return piece;
      if (piece.type === 'image') return `<img src="${escapeText(piece.src)}" alt="${escapeText(piece.alt)}">`;
      if (piece.type === 'diagram')
        return `<pre data-language="mermaid"><code>${escapeText(piece.source)}</code></pre>`;
      const inside = htmlOf(hub, file, piece.children);
      if (piece.type === 'component') return componentHtml(hub, piece.name, piece.attributes, inside);
      const target = readLink(file, piece.url);
      const to = target.type === 'file' ? hub.byFile(target.file)?.key : undefined;
      return `<a href="${escapeText(to ?? piece.url)}">${inside}</a>`;
    })
    .join('');
}

/**
 * The text of an entry, heading by heading.
 * @param hub as the audience sees it
 * @param entry of it
 */
export function sectionsOf(hub: Hub, { file, body }: Entry): Section[] {
  const headings = new Map(body.headings.map((heading) => [heading.slug, heading]));
  return htmlOf(hub, file, body.pieces)
    .split(/(?=<h[1-6] id=")/)
    .flatMap((html): Section[] => {
      const text = markdownOf(html, (address) => address);
      const slug = /^<h[1-6] id="([^"]*)"/.exec(html)?.[1] ?? '';
      return text.trim() === '' ? [] : [{ text, at: headings.get(slug) ?? null }];
    });
}
