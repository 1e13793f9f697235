import { deflateSync } from 'node:zlib';

/** A stream as an object of a PDF. */
export const stream = (dictionary: string, bytes: string | Uint8Array): string =>
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${Buffer.from(bytes as string, 'latin1').toString('latin1')}\nendstream`;

/** Objects in a packed stream, as programs write them since PDF 1.5. */
export const packedObjects = (...objects: string[]): string =>
  stream(
    `/Type /ObjStm /N ${objects.length} /First 8 /Filter /FlateDecode`,
    deflateSync(Buffer.from(`1 0 2 9 ${objects.join(' ')}`, 'latin1')),
  );

/**
 * A PDF of one empty page.
 * @param objects that it holds besides, as they are written
 * @param trailer what its trailer says besides
 */
export function pdf(objects: readonly string[] = [], trailer = ''): Buffer {
  const all = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>',
    ...objects,
  ];
  const text = all.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  const end = `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.from(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${text}${end}`, 'latin1');
}
