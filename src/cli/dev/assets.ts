import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { SiteData } from '../../site/site.ts';
import { fileNamed, sendAsset } from '../asset-response.ts';
import { publishedBytes, publishedFiles } from '../assets.ts';
import { namesUs, otherServer } from '../listen.ts';

/** What the server depends on while a hub is written. */
export interface WhileWriting {
  /** With a slash at both ends. */
  base: string;
  /** Folder whose files Vite serves. */
  root: string;
  host: string | undefined;
  /** The content folder, absolute. */
  folder: string;
  site(): Promise<{ data: SiteData; folder: string }>;
}

const within = (inner: string, outer: string): boolean => {
  const way = relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

/** Whether an address asks Vite for a file of the content folder as it lies there: that would be opened without a policy. */
function asksForContent(url: string, base: string, root: string, folder: string): boolean {
  const path = (url.split(/[?#]/, 1)[0] ?? '').replace(/\/{2,}/g, '/');
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return false;
  }
  const below = name.startsWith(base) ? name.slice(base.length) : name.slice(1);
  const asked = below.startsWith('@fs/') ? resolve(below.slice(3)) : resolve(root, below);
  // The code may lie in the hub's own repository, and packages do.
  const isCode = (within(asked, root) && within(root, folder)) || asked.includes(`${sep}node_modules${sep}`);
  return within(asked, folder) && !isCode;
}

/**
 * Serves files beside the pages while a hub is written, as they would be published, and refuses requests that name
 * another server.
 */
export const assetsWhileWriting =
  ({ base, root, host, folder, site }: WhileWriting) =>
  (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const refuse = (code: number, words: string) =>
      response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words);
    if (!namesUs(request.headers.host, host)) {
      refuse(421, otherServer);
      return;
    }
    const url = request.url ?? '/';
    const start = `${base}assets/`;
    if (!url.startsWith(start)) {
      if (asksForContent(url, base, root, folder))
        refuse(404, 'Files of the hub have their addresses below assets/.\n');
      else next();
      return;
    }
    const path = fileNamed(url.slice(start.length));
    site().then((source) => {
      if (path === null || !publishedFiles(source.data).has(path)) return next();
      try {
        sendAsset(response, path, publishedBytes(source.folder, path));
      } catch {
        next();
      }
    }, next);
  };
