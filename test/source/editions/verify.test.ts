import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/source/digest.ts';
import { manifestFile, schemaVersion, sealed } from '../../../src/source/editions/manifest.ts';
import { verifyEdition } from '../../../src/source/editions/verify.ts';
import { runs } from '../../support/runs.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An edition as `edition cut` seals it. */
function edition(texts: Record<string, string>, more: Partial<Parameters<typeof sealed>[0]> = {}) {
  const files = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, digestOf(bytesOf(text))]));
  const { text } = sealed({ title: 'Q4', date: '2026-10-01', schema: schemaVersion, files, ...more });
  return new Map([
    ...Object.entries(texts).map(([path, own]) => [path, bytesOf(own)] as const),
    [manifestFile, bytesOf(text)] as const,
  ]);
}
const hub = { 'hub.yaml': 'title: T\nproduct: P\n', 'signals/a.md': '---\ntitle: A\n---\n' };
const messages = (files: ReturnType<typeof edition>) =>
  verifyEdition('2026-q4', files).faults.map(({ file, fault }) => `${file}: ${fault.message}`);

describe('a sealed edition', () => {
  it('is whole as it was cut, whatever its words and names', () => {
    const text = fc.string({ minLength: 1, unit: 'binary' }).filter((each) => each.trim() !== '');
    const path = fc.stringMatching(/^[a-zü"\\: -]{1,12}$/).filter((each) => each !== manifestFile);
    fc.assert(
      fc.property(fc.dictionary(path, fc.string()), text, fc.option(text), (texts, title, note) => {
        const files = edition({ ...texts, 'hub.yaml': 'x' }, { title, ...(note === null ? {} : { note }) });
        const { manifest, faults } = verifyEdition('e', files);
        expect(faults).toEqual([]);
        expect(manifest).toMatchObject({ title, date: '2026-10-01' });
      }),
    );
  });

  it('does not hold when any byte of any file is flipped', () => {
    const whole = edition(hub);
    const total = [...whole].flatMap(([file, bytes]) => Array.from(bytes, (_, at) => [file, at] as const));
    fc.assert(
      fc.property(fc.constantFrom(...total), fc.integer({ min: 1, max: 255 }), ([file, at], mask) => {
        const bytes = Uint8Array.from(whole.get(file) as Uint8Array);
        bytes[at] = (bytes[at] as number) ^ mask;
        expect(verifyEdition('e', new Map([...whole, [file, bytes]])).faults.length).toBeGreaterThan(0);
      }),
      runs(500),
    );
  });

  it('passes over what systems leave in folders and no hub reads, unless it was sealed', () => {
    const left = new Map([...edition(hub), ['.DS_Store', bytesOf('x')], ['signals/.cache/a.md', bytesOf('x')]]);
    expect(messages(left)).toEqual([]);
    const known = edition({ ...hub, '.sealed': 'x' });
    expect(messages(known.set('.sealed', bytesOf('y')))).toEqual([
      '.sealed: `.sealed` was changed since the edition was sealed.',
    ]);
    expect(messages(edition(hub).set('_draft.md', bytesOf('x')))).toHaveLength(1);
  });

  it('names a file that was changed, is missing or was put in, with the way out', () => {
    const files = edition(hub);
    files.set('signals/a.md', bytesOf('other'));
    files.set('signals/b.md', bytesOf('new'));
    files.delete('hub.yaml');
    expect(messages(files)).toEqual([
      'signals/b.md: `signals/b.md` was not there when the edition was sealed.',
      'hub.yaml: `hub.yaml` is missing from the edition.',
      'signals/a.md: `signals/a.md` was changed since the edition was sealed.',
    ]);
    for (const { fault } of verifyEdition('2026-q4', files).faults)
      expect(fault.fix).toMatch(/npm run edition -- amend 2026-q4 --reason/);
  });

  it('knows line ends that were changed, either way', () => {
    const files = edition(hub);
    files.set('hub.yaml', bytesOf(hub['hub.yaml'].replaceAll('\n', '\r\n')));
    expect(messages(files)).toEqual([
      'hub.yaml: The line ends of `hub.yaml` were changed since the edition was sealed.',
    ]);
    const windows = edition({ 'hub.yaml': 'a\r\nb\r\n' });
    windows.set('hub.yaml', bytesOf('a\nb\n'));
    const [only] = verifyEdition('e', windows).faults;
    expect(only?.fault.found).toBe('other line ends');
    expect(only?.fault.fix).toContain('.gitattributes');
    const own = edition(hub);
    const text = new TextDecoder().decode(own.get(manifestFile));
    own.set(manifestFile, bytesOf(text.replaceAll('\n', '\r\n')));
    expect(messages(own)).toEqual([
      `${manifestFile}: The line ends of \`edition.yaml\` were changed, so its seal is broken.`,
    ]);
  });

  it('is told from one of a newer Sextant, one without a manifest, and one whose manifest cannot be read', () => {
    expect(messages(edition(hub, { schema: 99 }))[0]).toMatch(/newer Sextant/);
    expect(messages(new Map([['hub.yaml', bytesOf('x')]]))[0]).toMatch(/no `edition.yaml`/);
    expect(messages(new Map([[manifestFile, bytesOf('title: [')]]))).toHaveLength(1);
    expect(messages(new Map([[manifestFile, bytesOf('title: T\n')]])).length).toBeGreaterThan(0);
    expect(messages(new Map([[manifestFile, Uint8Array.of(0xff, 0xfe, 0xff)]])).length).toBeGreaterThan(0);
  });

  it('tells of up to three files with other line ends one by one', () => {
    const few = Object.fromEntries(['a', 'b', 'c'].map((id) => [`signals/${id}.md`, 'a\nb\n']));
    const files = edition(few);
    for (const file of Object.keys(few)) files.set(file, bytesOf('a\r\nb\r\n'));
    expect(messages(files)).toEqual(
      Object.keys(few).map(
        (file) => `${file}: The line ends of \`${file}\` were changed since the edition was sealed.`,
      ),
    );
  });

  it('tells of many files with other line ends at once', () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`signals/${index}.md`, 'a\nb\n']));
    const files = edition(many);
    for (const file of Object.keys(many)) files.set(file, bytesOf('a\r\nb\r\n'));
    expect(messages(files)).toEqual([
      'signals/0.md: The line ends of 9 files were changed since the edition was sealed, `signals/0.md` among them.',
    ]);
  });

  it('says what is no file, and not that it is missing besides', () => {
    const files = edition(hub);
    files.delete('hub.yaml');
    files.delete('signals/a.md');
    const odd = new Map([
      ['hub.yaml', 'a symbolic link'],
      ['signals', 'a file or folder that the system keeps closed (EACCES)'],
    ]);
    expect(verifyEdition('e', files, odd).faults.map(({ file, fault }) => `${file}: ${fault.message}`)).toEqual([
      'hub.yaml: An edition holds files that can be read, and this is a symbolic link.',
      'signals: An edition holds files that can be read, and this is a file or folder that the system keeps closed (EACCES).',
    ]);
    expect(verifyEdition('e', new Map(), new Map([['', 'closed']])).faults).toHaveLength(1);
  });

  it('says of a manifest that was damaged to bring it back, not to mend it', () => {
    const broken = ['title: [', 'title: T\n', '<<<<<<< HEAD\n', '- a\n'].map((text) => bytesOf(text));
    for (const bytes of [...broken, Uint8Array.of(0xff), Uint8Array.of(0)])
      for (const { fault } of verifyEdition('e', new Map([[manifestFile, bytes]])).faults)
        expect(fault).toMatchObject({
          check: 'edition-seal',
          fix: expect.stringMatching(/^Bring `edition.yaml` back/),
        });
  });

  it('gives the same bytes for the same files in any order', () => {
    const files = { b: digestOf('b'), a: digestOf('a') };
    const one = { title: 'T', date: '2026-10-01', schema: 1 };
    expect(sealed({ ...one, files }).text).toBe(sealed({ ...one, files: { a: files.a, b: files.b } }).text);
  });
});
