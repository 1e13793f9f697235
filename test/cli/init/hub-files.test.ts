import fc from 'fast-check';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { answersOf } from '../../../src/cli/init/answers.ts';
import { hubFiles } from '../../../src/cli/init/hub-files.ts';
import { missingPart } from '../../../src/cli/init/missing.ts';
import { type Package, projectFiles, schemaPath } from '../../../src/cli/init/project-files.ts';
import { usualInputs } from '../../../src/cli/init/usual-inputs.ts';
import { packageName } from '../../../src/cli/version.ts';
import { groups } from '../../../src/kinds/fields.ts';
import { checked } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const until = '2027-05-22';
const installed: Package = { name: packageName, pin: { spec: '1.2.3', note: null } };
const written = async (given: Parameters<typeof answersOf>[0], folder = 'relay') =>
  hubFiles(await answersOf(given, folder, null), until, schemaPath(packageName, 'hub'));
const around = async (given: Parameters<typeof answersOf>[0] = {}, used = installed) =>
  projectFiles(await answersOf(given, 'relay', null), used);

describe('the hub that init writes', () => {
  it('has no error, and says of each gap that it is to be written', async () => {
    const { ok, problems, maturing } = checked(Object.fromEntries(await written({})));
    expect(ok).toBe(true);
    expect(new Set(problems.map(({ check, severity }) => `${check} ${severity}`))).toEqual(
      new Set(['placeholder warning']),
    );
    expect(new Set(maturing.map(({ check }) => check))).toEqual(new Set(['input-contract']));
  });

  it('holds what was said', async () => {
    const files = await written({
      product: 'Relay',
      currency: 'chf',
      language: 'de',
      audiences: 'team, firm,public',
      inputs: 'sales, support',
    });
    expect([...files.keys()]).toEqual(['hub.yaml', 'inputs/support.mdx', 'inputs/sales.mdx']);
    expect(load(files.get('hub.yaml') ?? '')).toMatchObject({
      title: 'Relay strategy',
      product: 'Relay',
      language: 'de',
      currency: 'CHF',
      audiences: ['team', 'firm', 'public'],
      build: { audience: 'team' },
      maturity: { stage: 'starting', until },
    });
  });

  it('has nothing in its inputs that nobody said: no figure, no day, no contract', async () => {
    for (const [path, text] of await written({})) {
      if (path === 'hub.yaml') continue;
      expect(text.replace(/«[^«»]*»/gu, '').replace(/(?:^| )#.*$/gmu, '')).not.toMatch(/\d|true|false/);
      expect(text).toContain('edges: []');
    }
  });

  it('can be read whatever the product and the audiences are called', async () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => /\p{L}/u.test(text));
    await fc.assert(
      fc.asyncProperty(name, fc.array(name, { minLength: 1, maxLength: 3 }), async (product, audiences) => {
        const list = audiences.map((one) => one.replaceAll(',', ' ')).join(',');
        fc.pre(/\S/.test(list.replaceAll(',', '')));
        const files = await written({ product, audiences: list });
        const hub = load(files.get('hub.yaml') ?? '') as { product: string; audiences: string[] };
        const answers = await answersOf({ product, audiences: list }, 'relay', null);
        expect([hub.product, hub.audiences]).toEqual([answers.product, answers.audiences]);
        expect(checked(Object.fromEntries(files)).problems.filter(({ check }) => check === 'front-matter')).toEqual([]);
      }),
      runs(500),
    );
  });
});

describe('the usual inputs', () => {
  it('are ten, in all four groups', () => {
    expect(usualInputs).toHaveLength(10);
    expect(new Set(usualInputs.map(({ group }) => group))).toEqual(new Set(groups));
  });
});

describe('what is asked', () => {
  it('asks again after an answer that cannot be, and takes the usual for none', async () => {
    const typed = ['', 'euros', 'eur', '', 'team', 'salse', 'sales'];
    const heard: string[] = [];
    const answers = await answersOf({}, 'relay', async (question) => {
      heard.push(question);
      return typed.shift() ?? '';
    });
    expect(answers).toEqual({
      product: 'relay',
      currency: 'EUR',
      language: 'en',
      audiences: ['team'],
      inputs: ['sales'],
    });
    expect(heard).toHaveLength(7);
    expect(heard.join('\n')).toContain('Did you mean sales?');
  });

  it('asks nobody what is given, and refuses a slip before anybody is asked', async () => {
    const ask = async () => {
      throw new Error('asked');
    };
    const all = { product: 'P', currency: 'EUR', language: 'en', audiences: 'a', inputs: 'all' };
    expect((await answersOf(all, 'relay', ask)).inputs).toHaveLength(10);
    await expect(answersOf({ inputs: 'nobody' }, 'relay', ask)).rejects.toThrow('The usual inputs have no "nobody".');
    await expect(answersOf({ audiences: ' , ' }, 'relay', ask)).rejects.toThrow('at least one audience');
    expect((await answersOf({}, 'x'.repeat(200), null)).product).toBe('x'.repeat(100));
    await expect(answersOf({ product: 'x'.repeat(200) }, 'relay', null)).rejects.toThrow('longer than 100 letters');
    await expect(answersOf({ product: ' ' }, 'relay', ask)).rejects.toThrow('needs a name');
  });
});

describe('what stands around the hub', () => {
  it('pins the package, and spells every command as a script', async () => {
    const manifest = JSON.parse((await around()).get('package.json') ?? '') as Record<string, Record<string, string>>;
    expect(manifest.devDependencies).toEqual({ [packageName]: '1.2.3' });
    expect(manifest.scripts?.check).toBe('sextant check');
    const unknown = await around({}, { name: packageName, pin: { spec: null, note: 'N' } });
    expect(unknown.get('package.json')).not.toContain('devDependencies');
  });

  it('has workflows that can be read, give a fork no rights and fetch the whole history', async () => {
    const files = await around({ audiences: 'team, public: "all" #1' });
    for (const path of ['.github/workflows/check.yml', '.github/workflows/publish.yml', '.gitlab-ci.yml'])
      expect(load(files.get(path) ?? '')).toBeTypeOf('object');
    const check = load(files.get('.github/workflows/check.yml') ?? '') as Record<string, unknown>;
    expect(check).toMatchObject({ permissions: { contents: 'read' } });
    const texts = [...files.values()].join('\n');
    expect(texts).not.toContain('pull_request_target');
    expect(texts.match(/fetch-depth: 0/g)).toHaveLength(2);
    expect(load(files.get('.gitlab-ci.yml') ?? '')).toMatchObject({ variables: { GIT_DEPTH: '0' } });
  });

  it('tells reviewers what a change does: all where a repository is private, what everybody may see elsewhere', async () => {
    const files = await around({ audiences: 'team, firm, public' });
    const github = load(files.get('.github/workflows/check.yml') ?? '') as {
      jobs: { check: { steps: { run?: string; env?: Record<string, string> }[] } };
    };
    const step = github.jobs.check.steps.find(({ run }) => run?.includes('npm run --silent diff'));
    expect(step?.env).toMatchObject({ NARROWEST: 'team', WIDEST: 'public', BASE: `origin/\${{ github.base_ref }}` });
    // What others wrote reaches the shell as a value, never as a part of the command.
    expect(step?.run).not.toContain('${{');
    const gitlab = load(files.get('.gitlab-ci.yml') ?? '') as { changes: { script: string[]; variables: unknown } };
    expect(gitlab.changes.variables).toEqual({ NARROWEST: 'team', WIDEST: 'public' });
    for (const script of [step?.run ?? '', gitlab.changes.script.join('\n')]) {
      expect(script).toMatch(/then AUDIENCE=\$NARROWEST; else AUDIENCE=\$WIDEST; fi/);
      expect(script).toContain('--audience "$AUDIENCE" --format markdown --fail-on "$FAIL_ON" > changes.md');
    }
  });

  it('lets what may write a comment run nothing that a change brought, and none of a fork', async () => {
    const files = await around();
    const { jobs } = load(files.get('.github/workflows/check.yml') ?? '') as {
      jobs: Record<string, { if?: string; permissions?: object; steps: { uses?: string; run?: string }[] }>;
    };
    const allowed = Object.entries(jobs).filter(([, { permissions }]) => permissions !== undefined);
    expect(allowed.map(([name, { permissions }]) => [name, permissions])).toEqual([
      ['comment', { 'pull-requests': 'write' }],
    ]);
    const { comment } = jobs;
    expect(comment?.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    expect(comment?.steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/download-artifact@v4']);
    expect(comment?.steps.map(({ run }) => run).join('\n')).not.toMatch(/npm|node|changes\.sh|\$\{\{/);
    const gitlab = load(files.get('.gitlab-ci.yml') ?? '') as Record<string, { variables?: object; script: string[] }>;
    const holders = Object.entries(gitlab).filter(([, job]) => JSON.stringify(job).includes('COMMENT_TOKEN'));
    expect(holders.map(([name]) => name)).toEqual(['comment']);
    expect(gitlab.comment).toMatchObject({
      variables: { GIT_STRATEGY: 'none' },
      rules: [{ if: expect.stringContaining('$CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID') }],
    });
    expect(gitlab.comment?.script.join('\n')).not.toMatch(/npm|node/);
  });

  it('publishes nothing until it is switched on, and then what the widest audience may see', async () => {
    const files = await around({ audiences: 'team, firm, public' });
    const github = load(files.get('.github/workflows/publish.yml') ?? '') as {
      jobs: { publish: { if: string; steps: { env?: Record<string, string> }[] } };
    };
    expect(github.jobs.publish.if).toContain("vars.PUBLISH == 'yes'");
    expect(github.jobs.publish.steps.flatMap(({ env }) => env?.WIDEST ?? [])).toEqual(['public']);
    expect(load(files.get('.gitlab-ci.yml') ?? '')).toMatchObject({
      pages: { variables: { WIDEST: 'public' }, rules: [{ if: expect.stringContaining('$PUBLISH == "yes"') }] },
    });
  });

  it('leads nobody to fetch another program of the same name', async () => {
    const texts = [...(await around()).values(), ...(await written({})).values()].join('\n');
    expect(texts).not.toMatch(/\b(npx|npm exec|pnpm dlx|yarn dlx|bunx)\b/);
  });
});

describe('what a file that is there lacks', () => {
  it('is told of manifests key by key, and never what they say otherwise', () => {
    const planned = '{"name":"a","private":true,"scripts":{"check":"sextant check","dev":"sextant dev"}}';
    expect(missingPart('package.json', planned, '{"name":"b","scripts":{"dev":"mine"}}')).toBe(
      '{\n  "scripts": {\n    "check": "sextant check"\n  }\n}\n',
    );
    expect(missingPart('package.json', planned, '{"scripts":{"dev":"a","check":"b"}}')).toBeNull();
    expect(missingPart('.vscode/settings.json', '{"a":1}', '// remarks\n{}')).toBe('{"a":1}');
  });

  it('is told of lists line by line', () => {
    expect(missingPart('.gitignore', 'node_modules/\ndist/\n', 'dist/\r\n')).toBe('node_modules/\n');
    expect(missingPart('.gitattributes', '# why\nx -text\n', 'x -text')).toBeNull();
  });

  it('is nothing of texts, which are their authors’ own, and all of a workflow', () => {
    expect(missingPart('README.md', 'a', 'b')).toBeNull();
    expect(missingPart('hub.yaml', 'a', 'b')).toBeNull();
    expect(missingPart('.gitlab-ci.yml', 'a', 'b')).toBe('a');
    expect(missingPart('.gitlab-ci.yml', 'a', 'a')).toBeNull();
  });
});
