import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serving/serve.ts';
import { sharedBrowser, type TestBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/folder.ts';
import { type BuiltPage, pagesOf } from '../support/html.ts';
import { pageFaults } from '../support/page-faults.ts';
import { done, wholeHandbook } from '../support/run.ts';
import { buildSite, renderPages } from '../support/site.ts';

const temporary = temporaryFolder();
const hub = join(temporary.folder, 'hub');
const out = join(temporary.folder, 'site');
const day = ['--date', '2026-11-21'];
let pages: BuiltPage[] = [];
let server: Server;
let browser: TestBrowser;

beforeAll(async () => {
  await done(['init', hub, '--product', 'Relay', ...day]);
  await buildSite(hub, out, day, {}, wholeHandbook);
  pages = pagesOf(out);
  server = await serve(out, '/', 0);
  browser = await sharedBrowser();
});
afterAll(async () => {
  await browser.closeWindows();
  server.close();
  temporary.remove();
});

const textOf = (file: string) => pages.find((page) => page.file === file)?.html ?? '';

describe('the site of a hub that has only begun', () => {
  it('explains no figure that is not there, and tells what nobody did as not done yet', () => {
    const text = textOf('brief/index.html');
    expect(text).toContain('No decision is written down yet.');
    expect(text).not.toMatch(/Nothing has been decided since|A bar is the range/);
  });

  it('says on its first page what to write next', () => {
    expect(textOf('index.html')).toContain('What to write next');
    expect(textOf('index.html')).toContain('npm run new -- north-star');
    expect(textOf('index.html')).toContain('0 of 10 have one.');
    for (const kind of ['signals', 'strategy', 'initiatives'])
      expect(textOf('index.html')).toContain(`npm run new -- ${kind} "…"`);
  });

  it('takes nothing for good news or for a scale where there is no evidence', () => {
    const empty = 'No adopted strategy and no open initiative rests on a signal.';
    expect(textOf('health/index.html')).toContain(empty);
    expect(textOf('health/index.html')).not.toContain('traps and found none');
    expect(textOf('brief/index.html')).not.toContain('No trap was found');
    expect(textOf('index.html')).not.toContain('0 to 0');
  });

  it('counts what only time can cure, and says of nothing that it is in order which is not', () => {
    const told = '20 findings that only time can cure are not listed until 22 May 2027.';
    expect(textOf('index.html')).toContain(told);
    expect(textOf('health/index.html')).toContain(told);
    expect(textOf('health/index.html')).not.toContain('id="input-contract"');
    expect(textOf('method/checks/input-contract/index.html')).toContain('20 findings of it are not listed.');
  });

  it('takes no input for overdue that has no contract, and no mark to be written for an owner', () => {
    expect(textOf('deck/index.html')).toContain('There are 10 inputs to listen to; nobody has talked to any of them');
    expect(textOf('deck/index.html')).not.toMatch(/are overdue|No finding so far/);
    expect(textOf('health/index.html')).toMatch(/<summary>Not named yet /);
    expect(textOf('inputs/support/index.html')).toContain('<dt>Owner</dt><dd>Not named yet</dd>');
  });
  it('shows a mark to be written on no page as who owns something or is to be asked', async () => {
    const left = '«The team or role that answers for it»';
    const named = join(import.meta.dirname, '../fixtures/example-hub');
    const content = join(temporary.folder, 'unnamed');
    const rendered = join(temporary.folder, 'unnamed-site');
    cpSync(named, content, { recursive: true });
    for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:mdx?|yaml)$/.test(file)) continue;
      const text = readFileSync(join(content, file), 'utf8');
      writeFileSync(
        join(content, file),
        file === 'hub.yaml'
          ? text.replace('checks:\n', 'checks:\n  placeholder: { severity: warning }\n')
          : text.replace(/^(owner|askWhom): .*$/gm, `$1: "${left}"`),
      );
    }
    await renderPages(content, rendered);
    const shown = pagesOf(rendered).flatMap(({ file, html }) =>
      // A problem quotes what is left to write, and the form hands it on to the file that it makes.
      html.replaceAll(`<code>${left}</code>`, '').replaceAll(`data-owner="${left}"`, '').includes(left) ? [file] : [],
    );
    expect(shown).toEqual([]);
  });
  it('says on each page that has nothing to show what to write', () => {
    const next =
      /npm run (?:new|edition) |Write (?:the|it)\b|Too little is written|Agree with each input|fills by itself/;
    const silent = pages.flatMap(({ file, html }) =>
      /^(?:method|search)\/|^404/.test(file) || next.test(html) ? [] : [file],
    );
    expect(silent).toEqual([]);
  });
  it('heads a page where others are headed when nothing stands beside its text', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const left = async (path: string) => {
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${path}/`);
      return page.locator('h1').evaluate((head) => head.getBoundingClientRect().left);
    };
    const other = await left('decisions');
    for (const path of ['changes', 'customers', 'digest']) expect(await left(path), path).toBe(other);
    await page.close();
  });
  it('leads nowhere where nothing is', () => {
    const ids = new Map(
      pages.map(({ file, elements }) => [file, new Set(elements.map(({ properties }) => properties.id))]),
    );
    const broken = pages.flatMap(({ file, elements }) =>
      elements.flatMap(({ properties: { href } }) => {
        const url = new URL(String(href ?? ''), `http://x/${file}`);
        if (href === undefined || url.host !== 'x') return [];
        const path = decodeURIComponent(url.pathname.slice(1));
        const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
        const anchor = decodeURIComponent(url.hash.slice(1));
        const found = existsSync(join(out, target)) && (anchor === '' || ids.get(target)?.has(anchor));
        return found ? [] : [`${file}: ${href}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('has a first page without faults, in both themes and at every width', async () => {
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    expect(await pageFaults({ browser, origin }, '/')).toEqual([]);
  });
});
