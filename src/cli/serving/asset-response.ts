import type { ServerResponse } from 'node:http';
import { assetTypeOf } from '../../source/assets/types.ts';
import { headersOf } from './headers.ts';

/**
 * The name of a file that a path of an address means: each part decoded by itself, so that any character of a name can
 * be written.
 * @param path of an address, below the base
 * @returns null for what names no file
 */
export function fileNamed(path: string): string | null {
  const parts = (path.split(/[?#]/, 1)[0] ?? '').split('/');
  try {
    const names = parts.map(decodeURIComponent);
    return names.some((name) => name === '' || name === '.' || name === '..' || /[/\\\0]/.test(name))
      ? null
      : names.join('/');
  } catch {
    return null;
  }
}

/**
 * Answers with a file beside the pages, under a policy that lets nothing run.
 * @param path of the file, whose extension says its type
 * @param bytes of it
 */
export function sendAsset(response: ServerResponse, path: string, bytes: Uint8Array): void {
  const type = assetTypeOf(path);
  response.writeHead(200, {
    'Content-Type': type?.media ?? 'application/octet-stream',
    'Content-Length': bytes.length,
    ...headersOf(`assets/${path}`),
  });
  response.end(bytes);
}
