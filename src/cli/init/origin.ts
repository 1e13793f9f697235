import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** What npm wrote down about an installed package. */
export interface Installed {
  /** The folder whose `node_modules` it lies in. */
  folder: string;
  /** What was asked for: a range, an address, a path; as the manifest of that folder says it. */
  request: string | undefined;
  /** What that led to, exactly; as the lock of that folder says it. */
  resolved: string | undefined;
}

/** How a manifest names a package so that the same one is installed again. */
export interface Pin {
  /** Null where nobody knows. */
  spec: string | null;
  /** What the team has to know or do about it, in one sentence. */
  note: string | null;
}

/** An address without a name and password, which belong in no file of a repository. */
function withoutLogin(address: string): string {
  const host = address.indexOf('//') + 2;
  if (host < 2) return address;
  const path = address.indexOf('/', host);
  const login = address.slice(host, path < 0 ? address.length : path).lastIndexOf('@');
  // A name alone, as in `git@`, says how to connect.
  return address.slice(host, host + login).includes(':')
    ? address.slice(0, host) + address.slice(host + login + 1)
    : address;
}

const slashed = (path: string) => path.split(sep).join('/');

/** A path as seen from a folder; as it is where no way leads from one to the other. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  if (isAbsolute(way)) return slashed(way);
  return slashed(way.startsWith('..') ? way : `.${sep}${way}`);
}

const onlyHere = (what: string) =>
  `Sextant was installed from ${what} on this machine: put it where your colleagues and your code host can reach it, and name that place in package.json.`;

function gitPin(resolved: string, request: string | undefined): Pin {
  const commit = /#([0-9a-f]{40,64})$/.exec(resolved)?.[1];
  if (commit === undefined) return { spec: null, note: null };
  // What was asked for says how to get there; npm itself notes SSH for a public host, too.
  const asked = request && /[/:]/.test(request) ? request : resolved;
  const address = withoutLogin(asked.replace(/#.*$/s, ''));
  return {
    spec: `${address}#${commit}`,
    note: /^git\+file:/.test(address) ? onlyHere('a repository') : null,
  };
}

/**
 * How to name what is installed so that the same is installed again.
 * @param installed what npm wrote down; null where it did not
 * @param version of the package
 * @param hub the folder whose manifest names it, absolute
 */
export function pinOf(installed: Installed | null, version: string, hub: string): Pin {
  const unknown: Pin = {
    spec: null,
    note: 'It is not known what Sextant was installed from: add it to package.json with npm install --save-dev and the address or file that you used.',
  };
  const { folder, request, resolved } = installed ?? {};
  if (folder === undefined || resolved === undefined) return unknown;
  if (resolved.startsWith('git')) {
    const pin = gitPin(resolved, request);
    return pin.spec === null ? unknown : pin;
  }
  if (resolved.startsWith('file:')) {
    const path = pathFrom(hub, resolve(folder, resolved.slice('file:'.length)));
    const isInside = path.startsWith('./');
    return { spec: `file:${path}`, note: isInside ? null : onlyHere('a file') };
  }
  if (!/^https?:/.test(resolved)) return unknown;
  // From a registry, the version says all.
  const isAddress = request === undefined ? !/\/-\/[^/]+\.tgz$/.test(resolved) : /^https?:/.test(request);
  return { spec: isAddress ? withoutLogin(resolved) : version, note: null };
}

function readJson(file: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : null;
  } catch {
    // What cannot be read says nothing.
    return null;
  }
}

const textIn = (holder: unknown, ...keys: string[]): string | undefined => {
  let value = holder;
  for (const key of keys) value = typeof value === 'object' && value !== null && Reflect.get(value, key);
  return typeof value === 'string' ? value : undefined;
};

/**
 * What npm wrote down about an installed package: `npm install` and `npx` do, beside the packages and in the manifest.
 * @param root of the package
 * @param name of the package
 * @returns null where it does not lie below a `node_modules`, or npm wrote nothing down
 */
export function installedAs(root: string, name: string): Installed | null {
  const own = join('node_modules', ...name.split('/'));
  const place = resolve(root);
  if (!place.endsWith(sep + own)) return null;
  const folder = place.slice(0, -own.length - 1) || sep;
  const lock = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(lock)) return null;
  const manifest = readJson(join(folder, 'package.json'));
  const request = ['dependencies', 'devDependencies', 'optionalDependencies']
    .map((field) => textIn(manifest, field, name))
    .find((found) => found !== undefined);
  return { folder, request, resolved: textIn(readJson(lock), 'packages', `node_modules/${name}`, 'resolved') };
}
