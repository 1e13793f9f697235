import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audiencesOf } from '../../../src/model/audience.ts';
import { href } from '../../../src/site/href.ts';
import type { Site } from '../../../src/site/site.ts';
import { checked, type Files } from '../../support/hub.ts';

const folder = join(import.meta.dirname, '../../fixtures/example-hub');

/** The files of the example hub, with changes: other texts, or null for files that are not there. */
export function exampleFiles(changes: Record<string, string | null> = {}): Files {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[path.slice(folder.length + 1).replaceAll('\\', '/')] = readFileSync(path, 'utf8');
  }
  for (const [path, text] of Object.entries(changes))
    if (text === null) delete files[path];
    else files[path] = text;
  return files;
}

/** A site of files in memory, for the narrowest audience. */
export function siteOf(files: Files): Site {
  const { hub, problems, waived, maturing } = checked(files);
  const { names } = audiencesOf(hub.config);
  return {
    hub,
    audience: names[0] as string,
    narrowest: true,
    widest: names.at(-1) as string,
    several: names.length > 1,
    problems,
    unfinished: [],
    waived,
    maturing,
    edition: null,
    editions: [],
    comparisons: [],
    estimates: [],
    events: [],
    images: new Map(),
    diagrams: new Map(),
    handbook: [],
    origin: null,
    to: (destination) => href(destination, '/'),
  };
}

/** A signal that was heard on a day. */
export const signalFile = (day: string, more = '') =>
  `---\ntitle: Heard on ${day}\nowner: Platform TPS\ndate: ${day}\ninput: support\nchannel: interview\njourney: use\nheard: It rang again.\n${more}---\n`;
