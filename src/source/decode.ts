import type { Fault } from './problem.ts';
import { pointAt } from './problem.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** First byte of a sequence that is not UTF-8: the replacement character stands where it was. */
function badByte(bytes: Uint8Array): { offset: number; text: string } {
  const text = lenient.decode(bytes);
  const encoder = new TextEncoder();
  // A replacement character that the author wrote encodes to itself; the first that does not is the fault.
  let offset = 0;
  for (const character of text) {
    const encoded = encoder.encode(character);
    if (character === '�' && !encoded.every((byte, index) => bytes[offset + index] === byte)) break;
    offset += encoded.length;
  }
  return { offset, text: lenient.decode(bytes.subarray(0, offset)) };
}

/**
 * Bytes of a content file as text. A byte order mark is dropped; line ends stay as they are.
 * @param bytes the file
 * @returns the text, or the fault that makes it unreadable
 */
export function decode(bytes: Uint8Array): { text: string } | { fault: Fault } {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const { offset, text: before } = badByte(bytes);
    const byte = bytes[offset] ?? 0;
    return {
      fault: {
        check: 'encoding',
        at: pointAt(before, before.length),
        found: `byte 0x${byte.toString(16).padStart(2, '0')} at offset ${offset}`,
        expected: 'text in UTF-8',
        message: `The file is not UTF-8: byte 0x${byte.toString(16).padStart(2, '0')} at byte offset ${offset}.`,
        fix: 'Save the file as UTF-8.',
      },
    };
  }
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  text = text.slice(mark);
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    return {
      fault: {
        check: 'encoding',
        at: pointAt(text, nul),
        found: `a NUL character at byte offset ${new TextEncoder().encode(text.slice(0, nul)).length + mark * 3}`,
        expected: 'text without NUL characters',
        message: 'The file holds a NUL character, as binary files and UTF-16 do.',
        fix: 'Save the file as UTF-8 text.',
      },
    };
  }
  return { text };
}
