import type { Command } from '../command.ts';
import { bench } from './bench.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { deck } from './deck.ts';
import { dev } from './dev.ts';
import { diff } from './diff.ts';
import { edition } from './edition.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { inbox } from './inbox.ts';
import { init } from './init.ts';
import { letters } from './letters.ts';
import { mcp } from './mcp.ts';
import { newEntry } from './new.ts';
import { preview } from './preview.ts';
import { rename } from './rename.ts';
import { start } from './start.ts';
import { upgrade } from './upgrade.ts';

/** Every command, in the order of the help. A new one is a file here and its name in this line. */
export const commands: readonly Command[] = [
  init,
  start,
  build,
  dev,
  preview,
  check,
  newEntry,
  exportCommand,
  importCommand,
  inbox,
  rename,
  edition,
  diff,
  letters,
  deck,
  mcp,
  upgrade,
  bench,
];
