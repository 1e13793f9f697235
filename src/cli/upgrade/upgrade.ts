import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { counted } from '../../format/words.ts';
import { readContent } from '../../source/content.ts';
import { type Upgrade, upgrades } from '../../source/editions/upgrade.ts';
import { readContentFolder } from '../../source/read.ts';
import { openBodyStore } from '../body-store.ts';
import { installedAs, pinOf } from '../init/origin.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { replaceAll, takeBackLeft } from '../rename/replace-files.ts';
import { root } from '../root.ts';
import { UsageError } from '../usage-error.ts';
import { packageName, version } from '../version.ts';
import { pinnedIn, repinned } from './pin.ts';
import { planUpgrade } from './plan.ts';
import { changesBetween, changes as everyChange } from './releases.ts';

const textAt = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** What this Sextant is: its version, what it was installed from, what it brought and how it brings up. */
export interface Release {
  version: string;
  /** As a manifest names it; null where nobody knows. */
  spec(hub: string): string | null;
  changes: typeof everyChange;
  steps: readonly Upgrade[];
}

const thisRelease: Release = {
  version,
  spec: (hub) => pinOf(installedAs(root, packageName), version, hub).spec,
  changes: everyChange,
  steps: upgrades,
};

const listed = (files: readonly string[]): string =>
  files.length > 6 ? `${files.slice(0, 5).join(', ')} and ${counted(files.length - 5, 'more file')}` : files.join(', ');

/**
 * `sextant upgrade`: says what changed between the version that a hub has pinned and this one, and what of it touches
 * the hub; with `--write` does what can be done by itself.
 * @param options where the hub is, and whether anything is written
 * @param release what this Sextant is
 * @returns exit code: 0, or 1 where something is left to be done by hand
 * @throws UsageError when the hub cannot be read
 */
export function upgrade(
  options: Pick<Options, 'content'> & { write: boolean },
  output: Output,
  machine: Pick<Machine, 'cache' | 'interruption'>,
  release: Release = thisRelease,
): number {
  const { content: folder, write } = options;
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder "${folder}". Name one with --content DIR.`);
  if (write) takeBackLeft(folder, output);
  const read = readContentFolder(folder);
  const content = readContent(read, openBodyStore(resolve(folder), machine.cache));
  const plan = planUpgrade(content, release.steps);
  const texts = new Map(plan.texts);
  const manifest = textAt(join(folder, 'package.json'));
  const pinned = pinnedIn(manifest, textAt(join(folder, 'package-lock.json')), packageName);
  const spec = release.spec(resolve(folder));
  const moved =
    manifest !== null && pinned.spec !== null && spec !== null && spec !== pinned.spec
      ? repinned(manifest, packageName, pinned.spec, spec)
      : null;
  if (moved !== null) texts.set('package.json', moved);

  output.out(
    `${pinned.version === null ? 'No lock file says which version this hub is pinned to' : `This hub is pinned to Sextant ${pinned.version}`}; this is Sextant ${release.version}.\n`,
  );
  const news = changesBetween(pinned.version, release.version, release.changes);
  if (news.length > 0) output.out('\nWhat changed:\n');
  for (const { version: brought, says, touches } of news) {
    const files = touches?.(content);
    const where =
      files === undefined ? '' : files.length > 0 ? ` It touches ${listed(files)}.` : ' Nothing here is touched.';
    output.out(`  ${brought}  ${says}${where}\n`);
  }
  const writes = write && texts.size > 0 && plan.byHand.length === 0;
  if (writes) {
    const interruption = machine.interruption();
    try {
      replaceAll(folder, texts, read.files);
    } finally {
      interruption.over();
    }
  }
  if (texts.size > 0) output.out(`\n${writes ? 'Changed' : 'What can be changed by itself'}:\n`);
  for (const path of texts.keys()) output.out(`  ${join(folder, path)}\n`);
  if (plan.byHand.length > 0)
    output.out(`\nNot changed by itself, since their fields are not written line by line: ${listed(plan.byHand)}.\n`);
  if (texts.size === 0 && plan.byHand.length === 0) output.out('Nothing is to be changed.\n');
  // Whoever runs it from a newer package would get the older one by a script.
  else if (!write) output.out('\nNothing was written. The same command with --write does it.\n');
  else if (!writes && texts.size > 0)
    // Half of a hub in newer shapes could not be read by either version.
    output.err(
      'sextant: Nothing was written: write the fields of these files line by line first, without new shapes.\n',
    );
  if (writes && moved !== null) output.out('\nNext: npm install, then npm run check.\n');
  return plan.byHand.length > 0 ? 1 : 0;
}
