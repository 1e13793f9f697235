import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { plainEnvironment } from './site.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a program came to. */
export interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A machine that has one Node with its npm, and nothing else of ours. */
export interface FreshMachine {
  /** Home of its user. */
  home: string;
  /**
   * Runs a program there, with what comes with the system beside Node.
   * @param folder in which it runs
   * @param command its name and arguments
   */
  run(folder: string, ...command: [string, ...string[]]): Ended;
  /** Starts a program there, and does not wait for it. */
  start(folder: string, ...command: [string, ...string[]]): ChildProcess;
}

/** Where npm gets packages from, and keeps them: on every machine what holds on this one. */
function npmSettings(): Record<string, string> {
  const said = execFileSync('npm', ['config', 'list', '--json'], { encoding: 'utf8' });
  const { registry, cache, cafile, userconfig } = JSON.parse(said) as Record<string, string | null>;
  const settings = Object.entries({ registry, cache, cafile, userconfig }).filter(([, value]) => value);
  return Object.fromEntries(settings.map(([name, value]) => [`npm_config_${name}`, value as string]));
}

/** What npm, Node, a test and this repository tell their processes: another machine would not know it. */
const ofHere = /^(npm_|NODE_(?!EXTRA_CA)|SEXTANT_|FC_|INIT_CWD$|XDG_|HUB_)/i;

/** The package of the registry that holds a Node for this system: one of them came along with the repository. */
function nodePackage(): string {
  const name = Object.keys(about.optionalDependencies).find((one) => existsSync(join(root, 'node_modules', one)));
  if (name === undefined) throw new Error('No package with a Node for this system came along: npm ci.');
  return name;
}

/**
 * Makes a machine with one Node, from the registry.
 * @param folder an empty one
 * @param node its version, such as 22
 */
export function freshMachine(folder: string, node: string): FreshMachine {
  const [home, parts, bin] = [join(folder, 'home'), join(folder, 'parts'), join(folder, 'bin')];
  for (const one of [home, parts, bin]) mkdirSync(one, { recursive: true });
  writeFileSync(join(parts, 'package.json'), '{ "private": true }\n');
  const name = nodePackage();
  execFileSync('npm', ['install', '--no-audit', '--no-fund', `${name}@${node}`, 'npm@11'], {
    cwd: parts,
    stdio: 'pipe',
  });
  const programs = join(parts, 'node_modules', '.bin');
  for (const one of ['node', 'npm', 'npx']) symlinkSync(join(programs, one), join(bin, one));
  const env = {
    ...Object.fromEntries(Object.entries(plainEnvironment()).filter(([each]) => !ofHere.test(each))),
    HOME: home,
    PATH: `${bin}:/usr/bin:/bin`,
    ...npmSettings(),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const own = (program: string) => (existsSync(join(bin, program)) ? join(bin, program) : program);
  return {
    home,
    run(cwd, program, ...args) {
      const { status, stdout, stderr } = spawnSync(own(program), args, {
        cwd,
        env,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        // A registry that cannot be reached is tried for minutes.
        timeout: 180_000,
      });
      return { status, stdout, stderr };
    },
    // In a group of its own, which ends together.
    start: (cwd, program, ...args) => spawn(own(program), args, { cwd, env, detached: true }),
  };
}
