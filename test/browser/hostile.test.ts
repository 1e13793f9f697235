import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../support/folder.ts';
import { drawing, entry, picture } from '../support/hub.ts';
import { run } from '../support/run.ts';
import { someOf } from '../support/runs.ts';
import { buildSite } from '../support/site.ts';
import { filesOf, mark, otherHost, visitor } from '../support/visits.ts';

const temporary = temporaryFolder();
const [content, out] = [join(temporary.folder, 'hub'), join(temporary.folder, 'out')];

let other: Awaited<ReturnType<typeof otherHost>>;
let visits: Awaited<ReturnType<typeof visitor>> | undefined;

const signal = (title: string, heard: string, body: string) =>
  entry(
    `title: ${JSON.stringify(title)}\nowner: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(heard)}\ntags: [${JSON.stringify(title)}]\ndate: 2026-11-01\ninput: support\nchannel: incident\njourney: use\nheard: ${JSON.stringify(heard)}`,
    body,
  );

/** Every attack on a field, a text, a name and a drawing; those that a check refuses stand in `refused/`. */
function hostile(from: string): Record<string, string | Uint8Array> {
  const svg = (inside: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30" ${more}>${inside}</svg>`;
  const fields = [
    `<script>${mark}</script>`,
    `"><img src=x onerror="${mark}">`,
    `</title></script><svg onload="${mark}">`,
    `javascript:${mark}//`,
    `\${${mark}} {{${mark}}} <!-- --!> ]]>`,
  ];
  const drawings: Record<string, string> = {
    'prefix.svg': `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${mark}</s:script></s:svg>`,
    'xhtml.svg': svg(`<h:script xmlns:h="http://www.w3.org/1999/xhtml">${mark}</h:script>`),
    'frame.svg': svg(`<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="${from}/frame"/>`),
    'event.svg': svg('', `onload="${mark}"`),
    'import.svg': svg(`<style>@import url("${from}/import");</style><rect style="fill:url(${from}/fill#a)"/>`),
    'escape.svg': svg(`<style>rect{fill:\\75rl(${from}/escape#a)}</style><rect width="9" height="9"/>`),
    'image.svg': svg(`<image href="${from}/image" width="9" height="9"/>`),
    'sheet.svg': `<?xml-stylesheet href="${from}/sheet"?>${svg('')}`,
    'entity.svg': `<!DOCTYPE svg [<!ENTITY a "<script>${mark}</script>">]>${svg('&a;')}`,
    'set.svg': svg(`<a><set attributeName="href" to="javascript:${mark}"/><rect width="9" height="9"/></a>`),
    'foreign.svg': svg(
      `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><img src="x" onerror="${mark}"/></body></foreignObject>`,
    ),
    'page.png': `<!doctype html><script>${mark}</script>`,
  };
  const names = [
    ...Object.keys(drawings),
    'good.svg',
    'good.png',
    '<img src=x onerror=alert(1)>.png',
    "'onload='1.png",
  ];
  const links = names.map((name) => `![a](${encodeURIComponent(name)}) [b](${encodeURIComponent(name)})`).join('\n\n');
  return {
    'hub.yaml': `title: Hostile\nproduct: ${JSON.stringify(fields[1])}\ntoday: 2026-11-21\nchecks:\n  asset: { severity: warning }\n  link-target: { severity: warning }\n  raw-html: { severity: warning }\n`,
    'evil.html': `<script>${mark}</script>`,
    'attachments/evil.html': `<script>${mark}</script>`,
    'attachments/creds.json': '{"secret":1}',
    'inputs/support.md': entry(
      'title: Support\nowner: TPS\ngroup: customer\njourney: [use]\nedges:\n  - { with: tps, gives: A, gets: B, every: 2 weeks, last: 2026-11-12, contacts: { here: C, there: D } }',
    ),
    ...Object.fromEntries(
      fields.map((text, index) => [
        `signals/field-${index}.md`,
        signal(text, text, `## ${text.replace(/[<>{}]/g, '\\$&')}\n\n\`${text}\`\n\n\`\`\`js\n${text}\n\`\`\``),
      ]),
    ),
    'signals/links.md': signal(
      'Links',
      'Links',
      `${links}\n\n[c](../evil.html) [d](../attachments/evil.html) [e](../attachments/creds.json) [f](javascript:${encodeURIComponent(mark)}) [g](data:text/html,x)\n\n<a href="javascript:1" onclick="1">h</a> <img src="${from}/raw" onerror="1" alt="raw">`,
    ),
    'signals/drawn.md': signal(
      'Drawn',
      'Drawn',
      `\`\`\`mermaid\nflowchart LR\n  a["<img src=x onerror=${mark.replaceAll("'", '')}>"] --> b["<script>1</script>"]\n  click a "javascript:alert(1)"\n\`\`\``,
    ),
    ...Object.fromEntries(Object.entries(drawings).map(([name, text]) => [`signals/${name}`, text])),
    'signals/good.svg': drawing,
    'signals/good.png': picture,
    'signals/<img src=x onerror=alert(1)>.png': picture,
    "signals/'onload='1.png": picture,
  };
}

beforeAll(async () => {
  other = await otherHost();
  writeFiles(content, hostile(other.origin));
});
afterAll(async () => {
  await visits?.close();
  other.close();
  temporary.remove();
});

describe('a hostile hub', () => {
  it('is built without what could run, though its checks are lowered', async () => {
    const { problems } = JSON.parse((await run(['check', '--content', content, '--format', 'json'])).out) as {
      problems: { check: string; severity: string; file: string; message: string }[];
    };
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ check, file, message }) => `${file} ${check}: ${message}`)).toEqual([]);
    await buildSite(content, out);
    expect(
      filesOf(out)
        .filter((file) => file.startsWith('assets/'))
        .sort(),
    ).toEqual([
      "assets/signals/'onload='1.png",
      'assets/signals/<img src=x onerror=alert(1)>.png',
      'assets/signals/good.png',
      'assets/signals/good.svg',
    ]);
  });

  it('runs nothing and asks nobody, each page and file opened by its own address', async () => {
    visits = await visitor(out);
    // Pages of the handbook hold nothing of the hub.
    await visits.visitAll(
      someOf(
        filesOf(out).filter((file) => !/^(method|pagefind|_astro)\//.test(file)),
        30,
      ),
    );
    expect([visits.found, other.asked]).toEqual([[], []]);
  }, 600_000);
});
