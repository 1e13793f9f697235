import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checks } from '../../src/checks/index.ts';
import { brokenFiles } from '../support/broken-files.ts';
import { editionFiles } from '../support/editions.ts';
import { filesBelow, type TemporaryFolder, temporaryFolder, writeFiles } from '../support/folder.ts';
import { drawing, entry, today } from '../support/hub.ts';
import { run } from '../support/run.ts';

const fixture = join(import.meta.dirname, '../fixtures/malformed');
const firm = checks.filter((check) => check.alwaysError).map(({ id }) => id);

let temporary: TemporaryFolder;
beforeEach(() => {
  temporary = temporaryFolder();
});
afterEach(() => temporary.remove());

interface Told {
  check: string;
  severity: string;
  file: string;
  message: string;
}

/** A hub that breaks every rule that a folder of files can break. */
function broken(content: string, severity: string): void {
  cpSync(fixture, content, { recursive: true });
  const persona = (body: string) => entry('title: Lead\nowner: TPS\ngoals: [a]\nneeds: [b]\npains: [c]', body);
  writeFiles(content, {
    ...Object.fromEntries(Object.entries(brokenFiles).map(([path, { bytes }]) => [path, bytes])),
    'personas/pictures.md': persona(
      '![What a drawing would show](refused.svg) ![](none.png) ![Far](https://example.com/a.png) [Link](refused.svg) [Paper](gone.pdf)\n\n![Words in a paper](paper.pdf)\n\n![Drawn](good.svg)',
    ),
    'personas/only-seems.md': persona('<Audience only="internal">Two renewals depend on this.</Audience>'),
    'personas/marks.md': persona(
      `[[wiki]] %%private%% \u200b \u202e ==x== $x$\n\n\`\`\`mermaid\nflowchart LR\n  a[ --> b\n\`\`\`\n\n\`\`\`mermaid\nnothing\n\`\`\`\n\n\`\`\`mermaid\nsequenceDiagram\n  A->>B: $$x^2$$\n\`\`\``,
    ),
    'personas/yaml.md': persona('').replace('title: Lead', `title: Ticket #42 ${'is late '.repeat(90)}`),
    'signals/person.md': entry(
      'title: Heard\nowner: TPS\ndate: 2026-11-01\ninput: support\nchannel: incident\njourney: use\nheard: Write to jane.doe@example.com\nwho: Jane Doe <jane.doe@example.com>',
    ),
    // Seals that do not hold, a day to come, folders that hold no edition, what was sealed by a later version.
    ...editionFiles('broken', { 'personas/lead.md': persona('') }),
    'editions/broken/personas/lead.md': persona('Changed.'),
    ...editionFiles('whole', {
      'personas/lead.md': persona('![Alt](gone.png) [[wiki]]'),
      'personas/%2e%2e.md': persona(''),
    }),
    ...editionFiles('later', {}, { date: '2099-01-01' }),
    ...editionFiles('newer', {}, { date: '2026-09-01', schema: 99 }),
    'editions/Odd Name/personas/a.md': persona(''),
    'editions/none/edition.yaml': 'title: [',
    'personas/refused.svg': drawing.replace('<path', '<script>1</script><path'),
    'personas/good.svg': drawing,
    'personas/paper.pdf': '<html>',
    'hub.yaml': `title: Broken\nproduct: Relay\ntoday: ${today}\naudiences: [restricted, internal, public]\nbuild: { audience: internal }\nchecks:\n${checks.map(({ id }) => `  ${id}: { severity: ${severity} }\n`).join('')}`,
  });
}

describe('a warning never stops a build', () => {
  it.each(['warning', 'off'])('every check is set to %s in a hub that breaks all', async (severity) => {
    const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, 'out')];
    broken(content, severity);
    const check = async () =>
      (JSON.parse((await run(['check', '--content', content, '--format', 'json'])).out) as { problems: Told[] })
        .problems;
    const build = () => run(['build', '--content', content, '--out', out]);
    const isError = (problem: Told) => problem.severity === 'error';

    // What would be read by more people than it is for stops every build, in words.
    const first = await check();
    expect([...new Set(first.filter(isError).map((problem) => problem.check))].sort()).toEqual([...firm].sort());
    if (severity === 'warning')
      for (const id of firm)
        expect(first.map(({ message }) => message)).toContain(
          `\`${id}\` protects texts that are for few readers: it stays an error.`,
        );
    const refused = await build();
    expect(refused.code).toBe(1);
    expect(refused.err).not.toMatch(/^\s+at .*:\d+:\d+/m);

    for (const { file } of first.filter(isError)) rmSync(join(content, file), { force: true });
    expect((await check()).filter(isError)).toEqual([]);
    const built = await build();
    expect([built.code, built.err]).toEqual([0, '']);
    const page = readFileSync(join(out, 'personas/pictures/index.html'), 'utf8');
    for (const words of ['What a drawing would show', 'Far', 'Words in a paper'])
      expect(page).toContain(`<span class="image-missing">${words}</span>`);
    // A reader of a page without a problem knows what was looked for.
    const health = readFileSync(join(out, 'health/index.html'), 'utf8');
    const set = health.slice(health.indexOf('id="set-by-hub"'));
    for (const check of checks.filter((one) => !one.alwaysError && one.severity !== severity))
      expect(set, check.id).toContain(`/method/checks/${check.id}/">${check.title.replace('&', '&#38;')}</a>`);
    for (const id of firm) expect(set, id).not.toContain(`/method/checks/${id}/`);
    const assets = filesBelow(out).filter((file) => file.startsWith('assets/personas/'));
    expect(assets).toContain('assets/personas/good.svg');
    expect(assets.filter((file) => /refused|paper/.test(file))).toEqual([]);
    expect(page).not.toMatch(/(src|href)="[^"]*(refused|paper|none|gone)\./);
  });
});
