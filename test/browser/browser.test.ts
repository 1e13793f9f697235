import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserArguments, launch, type TestBrowser } from '../support/browser.ts';
import { pageFaults } from '../support/page-faults.ts';

/** A page that does one thing it must not do, under the policy of our pages. */
const page = (script: string, body = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Trespass</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; connect-src *; frame-src *">
<link rel="icon" href="data:,"></head><body><main><h1>Trespass</h1>${body}${script}</main></body></html>`;

/** What a test of pages would not see in a browser that is started too loosely. */
describe('the browser for tests', () => {
  const said: string[] = [];
  let browser: TestBrowser;
  let own: Server;
  let foreign: Server;
  let origin = '';
  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  beforeAll(async () => {
    browser = await launch((text) => said.push(text));
    foreign = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>secret</title>');
    }).listen(0);
    own = createServer((request, response) => {
      const other = `http://localhost:${portOf(foreign)}/`;
      const pages: Record<string, [string, string]> = {
        '/inline': ['text/html', page("<script>document.title = 'ran'</script>")],
        '/handler': ['text/html', page('', '<p onclick="document.title = \'ran\'">words</p>')],
        '/reads': ['text/html', page('<script src="/reads.js"></script>')],
        '/reads.js': ['text/javascript', `fetch('${other}').then((r) => r.text()).then((t) => { document.title = t })`],
        '/framed': [
          'text/html',
          page('<script src="/framed.js"></script>', `<iframe title="f" src="${other}"></iframe>`),
        ],
        '/framed.js': [
          'text/javascript',
          "onload = () => { document.title = document.querySelector('iframe').contentWindow.document.title }",
        ],
      };
      const [type, text] = pages[request.url ?? ''] ?? ['text/plain', ''];
      response.setHeader('Content-Type', type).end(text);
    }).listen(0);
    origin = `http://localhost:${portOf(own)}`;
  });
  afterAll(async () => {
    await browser.close();
    own.close();
    foreign.close();
  });

  it.each(['/inline', '/handler', '/reads', '/framed'])(
    'sees what %s must not do, and keeps it from it',
    async (path) => {
      const faults = await pageFaults({ browser, origin }, path);
      expect(faults.join('\n')).toMatch(/Content Security Policy|CORS policy|Blocked a frame/);
      const opened = await browser.newPage();
      await opened.goto(origin + path, { waitUntil: 'networkidle' });
      expect(await opened.title()).toBe('Trespass');
      await opened.close();
    },
  );

  it('is started with nothing that loosens what a page is held to', () => {
    const loosening = /single-process|web-security|insecure|site-isolation|bypass|allow-/;
    expect(browserArguments.filter((argument) => loosening.test(argument))).toEqual([]);
  });

  it('lives on when its windows are closed', async () => {
    for (let time = 0; time < 3; time++) await (await browser.newPage()).close();
    expect(said).toEqual([]);
  });

  it('is started again when it ended by itself, and says so', async () => {
    const [context] = [await browser.newContext()];
    const ended = new Promise((done) => context.browser()?.once('disconnected', done));
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Browser.crash' as 'Browser.close').catch(() => undefined);
    await ended;
    const [one, two] = await Promise.all([browser.newPage(), browser.newPage()]);
    expect(await Promise.all([one.title(), two.title()])).toEqual(['', '']);
    expect(said).toEqual(['The browser for tests ended by itself; it is started again.\n']);
  });
});
