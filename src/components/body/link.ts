import type { Site } from '../../site/site.ts';
import type { Piece } from '../../source/body/body.ts';
import type { Entry } from '../../source/entry.ts';
import { readLink } from '../../source/path.ts';

/**
 * Where a link of a text leads on this site.
 * @param site what the page is rendered from
 * @param entry whose text it is
 * @param url as written
 * @returns null for what this audience may not see
 */
export function addressOf(site: Site, entry: Pick<Entry, 'file'>, url: string): string | null {
  const target = readLink(entry.file, url);
  if (target.type === 'external') return target.url;
  if (target.type === 'anchor') return `#${encodeURIComponent(target.anchor)}`;
  if (target.type !== 'file') return null;
  const cited = site.hub.byFile(target.file);
  const draft = site.hub.draft(target.file);
  if (draft) return site.to({ entry: draft.key, anchor: target.anchor, draft: true });
  if (cited) return site.to({ entry: cited.key, anchor: target.anchor });
  const asset = site.hub.assets.get(target.file);
  return asset === undefined ? null : site.to({ asset });
}

/**
 * Whether pieces hold a link, at any depth.
 * @param pieces of a text
 */
export function holdsLink(pieces: readonly Piece[]): boolean {
  const open = [...pieces];
  for (let piece = open.pop(); piece !== undefined; piece = open.pop()) {
    if (typeof piece === 'string' || piece.type === 'image' || piece.type === 'diagram') continue;
    if (piece.type === 'link') return true;
    for (const child of piece.children) open.push(child);
  }
  return false;
}
