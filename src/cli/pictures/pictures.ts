import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { picturesOf } from '../../components/share/pictures.ts';
import { openSite } from '../../site/open.ts';
import type { SiteSource } from '../../site/site.ts';
import { readKept, writeKept } from '../kept.ts';
import { pictureSize, pictureSvg } from './picture-svg.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 40);

async function pngOf(svg: string): Promise<Uint8Array> {
  const { width, height } = pictureSize;
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(svg)), 0, 0);
  return canvas.encode('png');
}

/** Takes away what no picture of today is, once it is much. */
function clear(place: string, wanted: ReadonlySet<string>): void {
  try {
    const files = readdirSync(place);
    if (files.length <= 4 * wanted.size + 100) return;
    for (const file of files) if (!wanted.has(file)) rmSync(join(place, file), { force: true });
  } catch {
    // Nothing is kept.
  }
}

/**
 * Draws the pictures that chats and networks show beside an address. Their addresses are whole ones, so a site has them
 * only where it is known where it is published. What was drawn before is taken from there.
 * @param source of today's site, for one audience
 * @param content the content folder, absolute
 * @param cache where pictures are kept
 * @returns PNG by file
 */
export async function drawPictures(
  source: SiteSource,
  content: string,
  cache: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const drawn = new Map<string, Uint8Array>();
  if (source.site === undefined) return drawn;
  const place = join(cache, `pictures-${digest(content).slice(0, 16)}`);
  const wanted = new Set<string>();
  for (const picture of picturesOf(openSite(source, []))) {
    const svg = pictureSvg(picture);
    const name = digest(svg);
    wanted.add(name);
    // The drawing says all that the picture depends on.
    const kept = readKept<Uint8Array>(join(place, name), svg);
    const png = kept ?? (await pngOf(svg));
    if (!kept) writeKept(join(place, name), svg, png);
    drawn.set(picture.file, png);
  }
  clear(place, wanted);
  return drawn;
}
