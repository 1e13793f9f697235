import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { version } from '../../src/cli/version.ts';
import { run } from '../support/run.ts';

describe('the command line', () => {
  it('says what each command does', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const list = /(?<=\[options\]\n\n)(?: {2}.*\n)+/;
    expect(out.replace(list, '  …\n')).toMatchInlineSnapshot(`
      "Sextant compiles a folder of Markdown into a checked, searchable site.

      npm run sextant -- <command> [options]

        …

      Options of every command:

        --content DIR      The content folder; without it what HUB_CONTENT names, else this folder where it holds hub.yaml, else \`content\`.
        --audience NAME    For whom; \`build.audience\` of hub.yaml without it.
        --out DIR          Where the site is written; \`dist\` without it.
        --base PATH        Path under which the site is served, such as /strategy/.
        --site URL         Where the site is published, for canonical addresses.
        --date YYYY-MM-DD  The day of reading; \`today\` of hub.yaml or the clock without it.
        --help             Says what the command does and takes.

      npm run sextant -- <command> --help says what else a command takes; npm run sextant -- --version says which Sextant this is.
      "
    `);
    const told = list
      .exec(out)?.[0]
      .trimEnd()
      .split('\n')
      .map((line) => line.trim().split(/ {2,}/));
    expect(told).toEqual(commands.map(({ name, takes, does }) => [[name, ...takes].join(' '), does]));
    for (const alias of ['-h', 'help']) expect((await run([alias])).out).toBe(out);
  });

  it.each(commands.map(({ name }) => name))('says what %s does and takes', async (name) => {
    const { code, out, err } = await run([name, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^npm run (sextant -- ${name}|${name} --) `, 'm'));
    expect(out).toContain('--content DIR');
  });

  it('names the formats of a check', async () => {
    expect((await run(['check', '-h'])).out).toMatchInlineSnapshot(`
      "Runs every check, without a build.

      npm run check -- [options]

        --format NAME      pretty, json, github, gitlab, sarif; pretty without it.
        --content DIR      The content folder; without it what HUB_CONTENT names, else this folder where it holds hub.yaml, else \`content\`.
        --audience NAME    For whom; \`build.audience\` of hub.yaml without it.
        --out DIR          Where the site is written; \`dist\` without it.
        --base PATH        Path under which the site is served, such as /strategy/.
        --site URL         Where the site is published, for canonical addresses.
        --date YYYY-MM-DD  The day of reading; \`today\` of hub.yaml or the clock without it.
        --help             Says what the command does and takes.

      Exit code 0: no errors, warnings allowed. 1: errors. 2: it could not run.
      "
    `);
  });

  it('says which version it is', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('says in one sentence why it cannot run', async () => {
    const said: Record<string, string> = {};
    const names = commands.map(({ name }) => name).join(', ');
    for (const args of [
      [],
      ['chek'],
      ['frobnicate'],
      ['--format', 'json'],
      ['check', '--fromat', 'json'],
      ['check', '-x'],
      ['check', '--zzzzzzzz'],
      ['check', '--port', '80'],
      ['check', '--content'],
      ['check', '--content', '--help'],
      ['bench', '--warm=yes'],
      ['check', 'everything'],
      ['check', '--format', 'jsn'],
      ['check', '--format', 'toString'],
      ['check', '--date', '2026-02-30'],
      ['check', '--base', 'strategy'],
      ['check', '--site', 'example.com'],
      ['preview', '--port', '70000'],
      ['preview', '--port', ''],
      ['bench', '--entries', '1e3'],
      ['bench', '--entries', '0'],
      ['bench', 'everything'],
      ['bench', '--format', 'sarif'],
      ['new'],
      ['new', 'signal'],
      ['new', 'signal', 'Woken', 'for', 'nothing'],
    ]) {
      const { code, out, err } = await run(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^sextant: [^\n]+\n$/);
      said[args.join(' ')] = err.slice('sextant: '.length).trim().replace(names, '…');
    }
    expect(said).toMatchInlineSnapshot(`
      {
        "": "Name a command: …. npm run sextant -- --help says what each does.",
        "--format json": "The command comes first: npm run sextant -- <command> --format.",
        "bench --entries 0": "--entries takes a whole number from 1 to 1000000, not "0".",
        "bench --entries 1e3": "--entries takes a whole number from 1 to 1000000, not "1e3".",
        "bench --format sarif": "There is no format "sarif"; --format takes pretty or json.",
        "bench --warm=yes": "--warm takes no value.",
        "bench everything": "There is no bench "everything"; there are build, check, diff and dev.",
        "check --base strategy": "--base takes a path that begins with /, not "strategy".",
        "check --content": "--content needs a value: --content DIR.",
        "check --content --help": "--content needs a value: --content DIR.",
        "check --date 2026-02-30": "--date takes a day of the calendar, YYYY-MM-DD, not "2026-02-30".",
        "check --format jsn": "There is no format "jsn"; --format takes pretty, json, github, gitlab or sarif. Did you mean json?",
        "check --format toString": "There is no format "toString"; --format takes pretty, json, github, gitlab or sarif.",
        "check --fromat json": "There is no option --fromat. Did you mean --format?",
        "check --port 80": "check takes no --port; npm run check -- --help lists its options.",
        "check --site example.com": "--site takes an address that begins with https://, not "example.com".",
        "check --zzzzzzzz": "There is no option --zzzzzzzz; npm run check -- --help lists those of check.",
        "check -x": "There is no option -x; npm run check -- --help lists those of check.",
        "check everything": ""everything" is one word too many: npm run check.",
        "chek": "There is no command "chek". Did you mean check?",
        "frobnicate": "There is no command "frobnicate". There are ….",
        "new": "<kind> is missing: npm run new -- <kind> "<title>". npm run new -- --help says what may stand there.",
        "new signal": ""<title>" is missing: npm run new -- <kind> "<title>". npm run new -- --help says what may stand there.",
        "new signal Woken for nothing": ""for" is one word too many: npm run new -- <kind> "<title>". Put a title of several words in quotes.",
        "preview --port ": "--port takes a whole number from 0 to 65535, not "".",
        "preview --port 70000": "--port takes a whole number from 0 to 65535, not "70000".",
      }
    `);
  });
});
