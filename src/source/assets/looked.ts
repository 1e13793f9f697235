import { digestOf } from '../digest.ts';
import { beginning, drawing } from '../read.ts';

/** Tells the bytes of a file that were looked at from others. */
export interface Looked {
  /** How many they were. */
  length: number;
  /** SHA-256, hexadecimal. */
  digest: string;
}

export const lookedAt = (bytes: Uint8Array): Looked => ({ length: bytes.length, digest: digestOf(bytes) });

/**
 * Whether a file still is what was looked at: all of it, or its beginning where no more of it was.
 * @param path of the file
 * @param bytes all of them, as they are now
 */
export function isAsLooked(path: string, bytes: Uint8Array, { length, digest }: Looked): boolean {
  const whole = drawing.test(path) || length !== beginning;
  return (!whole || bytes.length === length) && digestOf(bytes.subarray(0, length)) === digest;
}
