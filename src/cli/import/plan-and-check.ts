import { resolve } from 'node:path';
import { runChecks } from '../../checks/run.ts';
import type { Taken } from '../../imports/imported.ts';
import type { Ledger } from '../../imports/ledger.ts';
import { type Plan, planImport, type Treatment } from '../../imports/plan.ts';
import { assetTypeOf } from '../../source/assets/types.ts';
import { readContent } from '../../source/content.ts';
import { digestOf } from '../../source/digest.ts';
import type { Problem } from '../../source/problem.ts';
import type { ContentFolder } from '../../source/read.ts';
import { drawDiagrams } from '../diagram-store.ts';
import type { Machine } from '../machine.ts';
import type { ImportOptions, Origin } from './taking.ts';
import { audienceFor, type OpenHub, presentHub } from './target-hub.ts';

/** The folder as it will be. */
function folderAfter(folder: ContentFolder, plan: Plan, origin: Origin): ContentFolder {
  const files = new Map(folder.files.map((file) => [file.path, file]));
  for (const from of plan.toCopy) {
    const path = plan.copies.get(from) ?? '';
    files.set(path, { path, bytes: origin.read(from) });
  }
  for (const [path, text] of plan.texts) files.set(path, { path, bytes: Buffer.from(text) });
  return { ...folder, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}

/** What a problem of a written entry asks for: more than before, or nothing. */
function treat(before: Treatment, problems: readonly Problem[]): Treatment | null {
  const undrawn = problems.some(({ check }) => check === 'diagram');
  if (undrawn && !before.undrawn) return { ...before, undrawn: true };
  if (!before.draft) return { ...before, draft: true };
  return before.verbatim ? null : { ...before, verbatim: true };
}

/** A plan that passes the checks, and what they say of what it writes. */
export interface Checked {
  plan: Plan;
  problems: Problem[];
  /** Files that a hub does not show, though a text does. */
  refused: ReadonlySet<string>;
}

/** Plans, checks, and plans again with what the checks ask for, until nothing of it is an error. */
export async function planned(
  taken: Taken,
  hub: OpenHub,
  origin: Origin,
  ledger: Ledger,
  options: ImportOptions,
  machine: Machine,
): Promise<Checked> {
  const present = presentHub(hub, options.content);
  const treatments = new Map<string, Treatment>();
  const refused = new Set<string>();
  const digests = new Map<string, string | null>();
  const assetDigest = (path: string) => {
    if (refused.has(path)) return null;
    if (!digests.has(path)) {
      const bytes = assetTypeOf(path) ? readOf(origin, path) : null;
      digests.set(path, bytes && digestOf(bytes));
    }
    return digests.get(path) ?? null;
  };
  for (;;) {
    const plan = planImport({
      imported: taken.imported,
      hub: present,
      ledger,
      today: hub.today,
      audience: audienceFor(hub, options.audience),
      treatments,
      assetDigest,
    });
    if (plan.texts.size === 0 && plan.toCopy.size === 0) return { plan, problems: [], refused };
    const content = readContent(folderAfter(hub.folder, plan, origin), hub.bodies);
    const written = content.entries.filter(({ file }) => plan.texts.has(file));
    const sources = written.flatMap(({ body }) => body.diagrams.map(({ source }) => source));
    const drawings = await drawDiagrams(resolve(options.content), sources, hub.today, machine.cache);
    const { problems } = runChecks(content, hub.today, drawings);
    const byFile = Map.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ file }) => file,
    );
    let again = false;
    for (const from of plan.toCopy)
      if (byFile.has(plan.copies.get(from) ?? '')) {
        refused.add(from);
        again = true;
      }
    for (const [key, { file }] of again ? [] : plan.outcomes) {
      const errors = plan.texts.has(file ?? '') ? byFile.get(file ?? '') : undefined;
      const next = errors ? treat(treatments.get(key) ?? {}, errors) : null;
      if (!next) continue;
      treatments.set(key, next);
      again = true;
    }
    if (!again) return { plan, problems: problems.filter(({ file }) => plan.texts.has(file)), refused };
  }
}

function readOf(origin: Origin, path: string): Uint8Array | null {
  try {
    return origin.read(path);
  } catch {
    return null;
  }
}
