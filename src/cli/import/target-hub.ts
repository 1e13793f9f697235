import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PresentHub } from '../../imports/plan.ts';
import { audiencesOf } from '../../model/audience.ts';
import { assetTypeOf } from '../../source/assets/types.ts';
import { type BodyStore, type Content, readContent } from '../../source/content.ts';
import { digestOf } from '../../source/digest.ts';
import { split } from '../../source/fields/front-matter.ts';
import { nearest } from '../../source/fields/nearest.ts';
import { type ContentFolder, readContentFolder } from '../../source/read.ts';
import { openBodyStore } from '../body-store.ts';
import type { Machine } from '../machine.ts';
import type { Options } from '../options.ts';
import type { Output } from '../output.ts';
import { takeBackLeft } from '../rename/replace-files.ts';
import { dayOf } from '../today.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes of a file; null where it cannot be read. */
export function readFile(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

/** A hub that something is brought into. */
export interface OpenHub {
  content: Content;
  folder: ContentFolder;
  bodies: BodyStore;
  today: string;
}

/**
 * Reads the hub that something is to be brought into. It may have errors.
 * @param options name its folder
 * @param output hears when an earlier run was killed
 * @throws UsageError when there is none
 */
export function openHubFor(
  { content: path, date }: Pick<Options, 'content' | 'date'>,
  output: Output,
  machine: Pick<Machine, 'now' | 'cache'>,
): OpenHub {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`There is no content folder "${path}". Name one with --content DIR.`);
  takeBackLeft(path, output);
  const bodies = openBodyStore(resolve(path), machine.cache);
  const folder = readContentFolder(path);
  const content = readContent(folder, bodies);
  return {
    content,
    folder,
    bodies,
    today: date ?? content.config.today ?? dayOf(machine.now(), content.config.timezone),
  };
}

/** The hub as the plan sees it. */
export function presentHub({ content, folder }: OpenHub, path: string): PresentHub {
  const entries = content.entries.flatMap(({ kind, id, file, data }) => {
    const source = content.texts.get(file);
    const extension = file.slice(file.lastIndexOf('.'));
    return source
      ? [{ kind, id, file, data, yaml: source.yaml.text, body: split(source.text, extension).body.trimStart() }]
      : [];
  });
  const files = new Map(
    folder.files.map(({ path: file, bytes }) => [
      file,
      // Of a picture only the beginning was read.
      assetTypeOf(file) ? digestOf(readFile(join(path, file)) ?? new Uint8Array()) : digestOf(bytes),
    ]),
  );
  return { entries, files };
}

/** Whom what comes in is for. */
export function audienceFor({ content }: OpenHub, wanted: string | undefined): string | undefined {
  const { names } = audiencesOf(content.config);
  if (content.configUnread && wanted === undefined)
    throw new UsageError(
      'hub.yaml cannot be read, so nobody knows which audience is the narrowest. Name one with --audience NAME.',
    );
  if (wanted !== undefined && !content.configUnread && !names.includes(wanted)) {
    const near = nearest(wanted, names);
    throw new UsageError(
      `hub.yaml lists no audience "${wanted}", only ${names.join(', ')}.${near ? ` Did you mean ${near}?` : ''}`,
    );
  }
  return wanted ?? (names.length > 1 ? names[0] : undefined);
}
