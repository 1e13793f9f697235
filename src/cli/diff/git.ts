import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { endedFromOutside } from '../../format/ended.ts';
import { UsageError } from '../usage-error.ts';

/** What git said. */
export interface Said {
  ok: boolean;
  out: Buffer;
  /** Its first line of complaint. */
  complaint: string;
}

/** A whole answer fits into memory: whoever asks for much asks in parts. */
const mostBytes = 1 << 30;

/**
 * Asks git, without a shell between, in a way that writes nothing and asks nobody.
 * @param folder in which it runs
 * @param args of git
 * @param input what it reads
 * @throws UsageError where there is no git, or no such folder
 * @throws Error when git was ended before it had answered: that is no answer
 */
export function git(folder: string, args: readonly string[], input?: string): Said {
  const { error, status, signal, stdout, stderr } = spawnSync(
    'git',
    ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...args],
    {
      cwd: folder,
      maxBuffer: mostBytes,
      windowsHide: true,
      env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
      ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    },
  );
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    // A folder that is not there is told in the words of a program that is not there.
    throw new UsageError(
      existsSync(folder)
        ? 'What changed is read from git, and there is no git here: install it.'
        : `There is no content folder "${folder}". Name one with --content DIR.`,
    );
  if (error && status === null) throw error;
  if (signal !== null) throw endedFromOutside('What changed could not be read', 'git', signal);
  const complaint = String(stderr ?? '').split('\n', 1)[0] ?? '';
  return { ok: status === 0, out: stdout ?? Buffer.alloc(0), complaint: complaint.replace(/^(fatal|error): /, '') };
}

/**
 * What git says in one line.
 * @returns null where it says no
 */
export function gitLine(folder: string, args: readonly string[]): string | null {
  const { ok, out } = git(folder, args);
  return ok ? String(out).replace(/\r?\n$/, '') : null;
}

/**
 * What git lists, its members ended by a zero byte.
 * @throws UsageError with what git says where it cannot
 */
export function gitList(folder: string, args: readonly string[]): string[] {
  const { ok, out, complaint } = git(folder, args);
  if (!ok) throw new UsageError(`git cannot tell what changed: ${complaint}`);
  return String(out)
    .split('\0')
    .filter((each) => each !== '');
}
