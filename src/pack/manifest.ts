import { apart } from './apart.ts';

/** What is read of the repository's manifest. */
export interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  type: string;
  engines: Record<string, string>;
  bin: Record<string, string>;
  files: readonly string[];
  dependencies: Record<string, string>;
}

/**
 * The manifest of the package: that of the repository with the dependencies that running needs, and without those that
 * only compilation, tests or the repository's own Node are for.
 * @param manifest of the repository
 * @throws Error when a package that is installed beside ours is none of its dependencies
 */
export function packageManifest({ name, version, description, license, type, ...rest }: Manifest): Manifest {
  const { engines, bin, files, dependencies } = rest;
  const needed = apart.map((one): [string, string] => {
    const exact = dependencies[one];
    if (exact === undefined) throw new Error(`package.json does not name ${one} among its dependencies.`);
    return [one, exact];
  });
  return {
    name,
    version,
    description,
    license,
    type,
    engines,
    bin,
    files,
    dependencies: Object.fromEntries(needed),
  };
}
