import type { IncomingMessage, ServerResponse } from 'node:http';
import { lookup } from 'mrmime';
import { namesUs, otherServer } from './listen.ts';

/** A media type, which says of text that it is UTF-8. */
export const withCharset = (type: string): string => (/^text\/[a-z]+$/.test(type) ? `${type}; charset=utf-8` : type);

/** Media type of a file by its name. */
export const typeOf = (path: string): string => withCharset(lookup(path) ?? 'application/octet-stream');

/** A sentence in plain text. */
export function sendWords(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'Content-Type': typeOf('.txt'), 'Cache-Control': 'no-store' }).end(words);
}

/** The methods that a site is read with. */
const reading = ['GET', 'HEAD'];

/**
 * Answers requests that no site of ours takes: those that name another server, and those that want to do something else
 * than read. What is answered is never taken for another type than it says.
 * @param host as given by `--host`
 * @returns whether the request is one to be answered by whoever asks
 */
export function isForUs(request: IncomingMessage, response: ServerResponse, host: string | undefined): boolean {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (!namesUs(request.headers.host, host)) {
    sendWords(response, 421, otherServer);
    return false;
  }
  if (reading.includes(request.method ?? '')) return true;
  response.setHeader('Allow', reading.join(', '));
  sendWords(response, 405, 'A site can only be read here: ask with GET or HEAD.\n');
  return false;
}
