import { kinds } from '../../kinds/index.ts';
import { slugOf } from '../../source/slug.ts';
import type { Answers } from './answers.ts';
import { dockerfile, dockerignore, nginxConf } from './container.ts';
import type { Pin } from './origin.ts';
import { readme } from './readme.ts';
import { githubCheck, githubPublish, gitlab } from './workflows.ts';

/** Commands that a team's manifest spells: `npm run check`. */
const scripts = [
  'start',
  'dev',
  'check',
  'build',
  'preview',
  'new',
  'import',
  'inbox',
  'export',
  'rename',
  'edition',
  'diff',
  'letters',
  'deck',
  'upgrade',
];

/** The package that the team's manifest names. */
export interface Package {
  name: string;
  pin: Pin;
}

/**
 * Where the JSON Schema of a kind, or of `hub.yaml`, lies in a team's repository: those of the installed version.
 * @param name of the package
 * @param kind folder of the kind; `hub` for `hub.yaml`
 */
export const schemaPath = (name: string, kind: string): string => `./node_modules/${name}/lib/schemas/${kind}.json`;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const manifest = ({ product }: Answers, { name, pin }: Package): string =>
  json({
    name:
      slugOf(`${product} strategy`)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'strategy',
    private: true,
    scripts: Object.fromEntries(scripts.map((command) => [command, `sextant ${command}`])),
    ...(pin.spec === null ? {} : { devDependencies: { [name]: pin.spec } }),
  });

/** What the YAML extension of an editor holds files against. Front matter of `.md` and `.mdx` no editor looks into. */
const editor = ({ name }: Package): string =>
  json({
    'yaml.schemas': Object.fromEntries([
      [schemaPath(name, 'hub'), 'hub.yaml'],
      ...kinds.map(({ folder }) => [schemaPath(name, folder), `${folder}/**/*.yaml`]),
    ]),
  });

/** What git leaves alone; with a point and a star what a killed command leaves, until the next one clears it away. */
const ignored: readonly string[] = [
  'node_modules/',
  'dist/',
  '.dist-*',
  'public/',
  '.public-*',
  'changes.md',
  '.sextant/',
  '.changing-*',
  '.cutting-*',
  '.writing-*',
];

/**
 * What stands around a hub in a repository of its own.
 * @param answers of the team
 * @param installed the package that it uses
 * @returns text by path
 */
export function projectFiles(answers: Answers, installed: Package): Map<string, string> {
  const widest = answers.audiences.at(-1) ?? '';
  return new Map([
    ['package.json', manifest(answers, installed)],
    ['README.md', readme(answers)],
    ['.gitignore', `${ignored.join('\n')}\n`],
    [
      '.gitattributes',
      '# Seals of editions are digests of bytes: git must never change their line ends.\neditions/** -text\n',
    ],
    ['.vscode/settings.json', editor(installed)],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml', 'unifiedjs.vscode-mdx'] })],
    ['.github/workflows/check.yml', githubCheck(answers.audiences)],
    ['.github/workflows/publish.yml', githubPublish(widest)],
    ['.gitlab-ci.yml', gitlab(answers.audiences)],
    ['Dockerfile', dockerfile(widest)],
    ['.dockerignore', dockerignore],
    ['deploy/nginx.conf', nginxConf],
  ]);
}
