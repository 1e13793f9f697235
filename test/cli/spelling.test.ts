import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { optionsSpelled, scriptsAt, spelled } from '../../src/cli/spelling.ts';
import { temporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const names = ['new', 'check', 'edition'];
const said =
  'npm run check shows them; npm run edition -- cut <id> seals, npm run sextant -- --help tells. npm run <command> -- [options]';

describe('a command in a message', () => {
  const spell = (...scripts: string[]) => spelled(said, names, new Set(scripts));

  it('stays as npm runs it', () => {
    expect(spell(...names, 'sextant')).toBe(said);
  });

  it('is that of the installed program where npm has no script for it, and never fetched', () => {
    expect(spell()).toBe(
      'npx --no sextant check shows them; npx --no sextant edition cut <id> seals, npx --no -- sextant --help tells. npx --no sextant <command> [options]',
    );
  });

  it('is spelled by what the folder has, each for itself', () => {
    expect(spell('check')).toBe(
      'npm run check shows them; npx --no sextant edition cut <id> seals, npx --no -- sextant --help tells. npx --no sextant <command> [options]',
    );
    expect(spell('sextant')).toBe(
      'npm run sextant -- check shows them; npm run sextant -- edition cut <id> seals, npm run sextant -- --help tells. npm run sextant -- <command> [options]',
    );
  });

  it('is not what only begins like one', () => {
    expect(spelled('npm run check-all, npm run newest', names, new Set())).toBe('npm run check-all, npm run newest');
  });
});

describe('scripts of a folder', () => {
  const at = (folder: string, files: Record<string, string>) => [
    ...scriptsAt(folder, (file) => {
      const text = files[file];
      if (text === undefined) throw new Error('none');
      return text;
    }),
  ];

  it('are those of the nearest manifest', () => {
    const files = {
      [join('/team', 'package.json')]: '{"scripts":{"check":"sextant check"}}',
      [join('/team', 'docs', 'package.json')]: '{}',
      [join('/team', 'broken', 'package.json')]: '{',
    };
    expect(at(join('/team', 'hub', 'inputs'), files)).toEqual(['check']);
    expect(at(join('/team', 'docs'), files)).toEqual([]);
    expect(at(join('/team', 'broken'), files)).toEqual(['check']);
    expect(at(join('/other'), files)).toEqual([]);
    expect(at('/', { [join('/', 'package.json')]: '{"scripts":null}' })).toEqual([]);
  });
});

describe('an option in a message', () => {
  it('stands where npm hands it on, when npm runs the command', () => {
    const port = 'Port 4321 is in use; name another with --port 4322.';
    expect(optionsSpelled(port, 'dev')).toBe('Port 4321 is in use; name another with npm run dev -- --port 4322.');
    expect(optionsSpelled('Name one with --content DIR.', 'check')).toBe(
      'Name one with npm run check -- --content DIR.',
    );
    expect(optionsSpelled(port, undefined)).toBe(port);
  });

  it('is spelled so by every command', async () => {
    const { folder, remove } = temporaryFolder();
    const missing = async (script?: string) =>
      (await run(['check', '--content', join(folder, 'none')], script ? { npm_lifecycle_event: script } : {})).err;
    expect(await missing('check')).toMatch(/ Name one with npm run check -- --content DIR\.\n$/);
    // `npx`, and a script that takes any command.
    for (const script of [undefined, 'npx', 'sextant'])
      expect(await missing(script)).toMatch(/ Name one with --content DIR\.\n$/);
    remove();
  });
});
