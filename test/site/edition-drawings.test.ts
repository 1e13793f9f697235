import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeEdition } from '../support/editions.ts';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { drawing, entry, plainHub, today } from '../support/hub.ts';
import { run } from '../support/run.ts';

const temporary = temporaryFolder();
const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, 'out')];
const sextant = (...args: string[]) =>
  run([...args, '--content', content], { SEXTANT_CACHE: join(temporary.folder, 'cache') });
const persona = entry(
  'title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]',
  '![What it shows](runs.svg)\n\n![Drawn](good.svg)\n\n[The letter](letter.docx)',
);

beforeAll(() => {
  writeFiles(content, {
    'hub.yaml': `${plainHub}today: ${today}\n`,
    'personas/other.md': persona.split('![')[0] ?? '',
  });
  writeEdition(content, 'autumn', {
    'personas/lead.md': persona,
    'personas/runs.svg': drawing.replace('<path', '<script>1</script><path'),
    'personas/good.svg': drawing.replace('<path', '<!-- by Jane Doe --><path'),
    'personas/letter.docx': 'PK',
  });
});
afterAll(() => temporary.remove());

describe('a sealed edition whose files break rules that came later', () => {
  it('is told of as a warning, and its seal holds', async () => {
    const { code, out: said } = await sextant('check', '--format', 'json');
    const { problems } = JSON.parse(said) as { problems: Record<string, string>[] };
    expect(problems.map(({ check, severity, file }) => [check, severity, file])).toEqual([
      ['stray-file', 'warning', 'editions/autumn/personas/letter.docx'],
      ['asset', 'warning', 'editions/autumn/personas/runs.svg'],
    ]);
    expect(code).toBe(0);
    expect((await sextant('edition', 'verify')).code).toBe(0);
  });

  it('is built without them, the words of an image in its place', async () => {
    expect(await sextant('build', '--out', out)).toMatchObject({ code: 0, err: '' });
    const edition = join(out, 'editions/autumn');
    const page = readFileSync(join(edition, 'personas/lead/index.html'), 'utf8');
    expect(page).toContain('<span class="image-missing">What it shows</span>');
    expect(page).not.toContain('runs.svg');
    expect(page).not.toContain('letter.docx');
    expect(existsSync(join(edition, 'assets/personas/runs.svg'))).toBe(false);
    expect(readFileSync(join(edition, 'assets/personas/good.svg'), 'utf8')).toBe(drawing);
    // Pages that tell of problems tell of this one, too.
    expect(readFileSync(join(out, 'health/index.html'), 'utf8')).toContain('runs.svg');
  });
});
