import { lstatSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { pptxOf } from '../../../src/cli/deck/pptx.ts';
import { slidesOf } from '../../../src/components/deck/slides.ts';
import { exampleFiles, siteOf } from '../../components/views/hub.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { run } from '../../support/run.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);
afterEach(() => void vi.useRealTimers());

/** What programs stumble over: signs of XML, and what XML does not hold. */
const awkward = 'R&D <b> "a\' ]]> \\u0008\\u001b\\0\\ud800\\ufffe \\u202e';

/** The example hub with such words in each title and summary, and in its own name. */
const awkwardSite = () =>
  siteOf(
    Object.fromEntries(
      Object.entries(exampleFiles()).map(([file, text]) => [
        file,
        String(text).replace(
          /^(title|summary|product): (.*)$/gm,
          (_, field: string, words: string) =>
            `${field}: "${words.replaceAll('"', '')} ${awkward.replaceAll('"', '\\"')}"`,
        ),
      ]),
    ),
  );

const content = join(import.meta.dirname, '../../fixtures/example-hub');

describe('the file for PowerPoint', () => {
  it('is sound XML in each of its parts, whatever stands in the hub', async () => {
    const site = { ...awkwardSite(), origin: 'https://a.example/?x=1&y="2"' };
    const zip = await JSZip.loadAsync(await pptxOf(slidesOf(site), site));
    const parser = new new JSDOM().window.DOMParser();
    const parts = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name));
    expect(parts.length).toBeGreaterThan(30);
    for (const name of parts) {
      const text = (await zip.file(name)?.async('string')) ?? '';
      expect(parser.parseFromString(text, 'application/xml').getElementsByTagName('parsererror'), name).toHaveLength(0);
      expect(text, name).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
    }
    expect(await zip.file('docProps/app.xml')?.async('string')).toContain('<Company>Relay R&amp;D &lt;b&gt;');
  });

  it('is the same to the byte, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const site = siteOf(exampleFiles());
    const on = (moment: string) => {
      vi.setSystemTime(new Date(moment));
      return pptxOf(slidesOf(site), site);
    };
    const [once, again] = [await on('2026-11-30T10:00:00Z'), await on('2027-03-01T23:59:59Z')];
    expect(Buffer.compare(once, again)).toBe(0);
  });

  it('is written whole where it was asked for, or not at all, and says why in the words that were typed', async () => {
    mkdirSync(join(folder, 'there'));
    const write = (path: string) => run(['deck', '--content', content, '--pptx', path]);
    expect(await write(join(folder, 'there'))).toEqual({
      code: 2,
      out: '',
      err: `sextant: "${join(folder, 'there')}" is a folder; --pptx takes a file.\n`,
    });
    expect((await write('')).err).toBe('sextant: --pptx takes a file, and nothing stands behind it.\n');
    const long = join(folder, 'a'.repeat(256));
    expect((await write(long)).err).toBe(`sextant: "${long}" has a name that is too long for the file system.\n`);
    expect(readdirSync(folder)).toEqual(['there']);
  });

  it.skipIf(process.platform === 'win32')('is given to a device, not put in its place', async () => {
    const nowhere = join(folder, 'nowhere');
    symlinkSync('/dev/null', nowhere);
    expect((await run(['deck', '--content', content, '--pptx', nowhere])).code).toBe(0);
    expect(lstatSync(nowhere).isSymbolicLink()).toBe(true);
  });
});
