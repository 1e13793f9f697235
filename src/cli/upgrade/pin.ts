/** What a team's manifest says of the package, and what its lock says came of it. */
export interface Pinned {
  /** As `package.json` names it; null where it does not. */
  spec: string | null;
  /** Null where no lock tells it. */
  version: string | null;
}

const fieldIn = (holder: unknown, ...keys: string[]): string | null => {
  let value = holder;
  for (const key of keys) value = typeof value === 'object' && value !== null && Reflect.get(value, key);
  return typeof value === 'string' ? value : null;
};

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    // What cannot be read says nothing.
    return null;
  }
};

/**
 * What a team has pinned.
 * @param manifest text of `package.json`; null where there is none
 * @param lock text of `package-lock.json`; null where there is none
 * @param name of the package
 */
export function pinnedIn(manifest: string | null, lock: string | null, name: string): Pinned {
  const [own, locked] = [parsed(manifest), parsed(lock)];
  return {
    spec: fieldIn(own, 'devDependencies', name) ?? fieldIn(own, 'dependencies', name),
    version: fieldIn(locked, 'packages', `node_modules/${name}`, 'version'),
  };
}

/**
 * A manifest that names the package as it is pinned now. Everything else in it stays as it is written.
 * @param manifest text of `package.json`
 * @param name of the package
 * @param from as it is named
 * @param to as it shall be named
 * @returns null where it does not stand there plainly and once
 */
export function repinned(manifest: string, name: string, from: string, to: string): string | null {
  const parts = manifest.split(`${JSON.stringify(name)}:`);
  const at = parts.findIndex((part, index) => index > 0 && part.trimStart().startsWith(JSON.stringify(from)));
  if (at < 1) return null;
  const part = parts[at] ?? '';
  parts[at] = part.replace(JSON.stringify(from), () => JSON.stringify(to));
  return parts.join(`${JSON.stringify(name)}:`);
}
