import JSZip from 'jszip';
import { xmlText } from '../../format/html.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * A file of an office program without the moment in which it was written, so that the same gives the same bytes, and
 * without characters that XML does not hold, for which such a program calls the file damaged.
 * @param file a zip of XML
 * @param day that stands in the place of the moment, `YYYY-MM-DD`
 */
export async function sameBytes(file: Uint8Array, day: string): Promise<Uint8Array> {
  const date = new Date(`${day}T00:00:00Z`);
  const zip = new JSZip();
  for (const part of Object.values((await JSZip.loadAsync(file)).files)) {
    if (part.dir) continue;
    const { name } = part;
    const text = xmlText(decoder.decode(await part.async('uint8array')));
    const dated = name === 'docProps/core.xml' ? text.replace(/(?<=W3CDTF">)[^<]*/g, `${day}T00:00:00Z`) : text;
    zip.file(name, encoder.encode(dated), { date, createFolders: false });
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}
