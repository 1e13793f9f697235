import { describe, expect, it } from 'vitest';
import { editionOf, problemsBeside } from '../support/editions.ts';
import { entry, type Files, hubWithAudiences, plainHub, today } from '../support/hub.ts';

const signal = (more = '') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );
const hub = { 'hub.yaml': hubWithAudiences };

const found = (now: string, then: string, more: Files = {}, old: Files = {}) =>
  problemsBeside(
    'edition-audience',
    { ...hub, 'signals/a.md': signal(now), ...more },
    editionOf('e', { ...hub, 'signals/a.md': signal(then), ...old }),
  ).map(({ file, line, found: what }) => `${file}:${line} ${what}`);

describe('edition-audience', () => {
  it('finds what an edition still shows to those who may not read it today', () => {
    expect(found('audience: restricted', 'audience: public')).toEqual([
      'signals/a.md:9 shown to internal, public by e',
    ]);
    expect(found('audience: internal', 'audience: public')).toEqual(['signals/a.md:9 shown to public by e']);
    expect(found('audience: restricted', '')).toEqual(['signals/a.md:9 shown to internal by e']);
    // The audience of a plain build was wider then.
    const wide = { 'hub.yaml': hubWithAudiences.replace('audience: internal', 'audience: public') };
    expect(found('', '', {}, wide)).toEqual(['signals/a.md:2 shown to public by e']);
  });

  it('knows an entry by the id that it had', () => {
    const renamed = { 'signals/b.md': signal('audience: restricted\nformerly: [old]') };
    expect(found('', '', renamed, { 'signals/old.md': signal() })).toEqual(['signals/b.md:9 shown to internal by e']);
  });

  it('tells of all editions at once', () => {
    const old = (id: string) => editionOf(id, { ...hub, 'signals/a.md': signal() });
    const now = { ...hub, 'signals/a.md': signal('audience: restricted') };
    expect(
      problemsBeside('edition-audience', now, old('one'), old('two')).map(({ message, fix }) => [message, fix]),
    ).toMatchInlineSnapshot(`
      [
        [
          "\`signals/a\` is for restricted only, and the editions one, two still show it to internal.",
          "Write \`audience: restricted\` into \`editions/one/signals/a.md\` and \`editions/two/signals/a.md\`, or remove them, and seal the editions anew: npm run edition -- amend one --reason "…", npm run edition -- amend two --reason "…".",
        ],
      ]
    `);
  });

  it('is content when as many may read it as then, more, or it is gone', () => {
    expect(found('', '')).toEqual([]);
    expect(found('audience: public', 'audience: restricted')).toEqual([]);
    expect(found('audience: restricted', 'audience: restricted')).toEqual([]);
    expect(found('', '', {}, { 'signals/gone.md': signal('audience: public') })).toEqual([]);
    expect(
      problemsBeside('edition-audience', { 'signals/a.md': signal() }, editionOf('e', { 'signals/a.md': signal() })),
    ).toEqual([]);
  });

  it('leaves out whom the edition is not shown to, and trusts no name that the edition does not know', () => {
    const two = { 'hub.yaml': `${plainHub}audiences: [restricted, public]\nbuild: { audience: public }\n` };
    expect(found('audience: restricted', 'audience: public', {}, two)).toEqual(['signals/a.md:9 shown to public by e']);
    expect(found('audience: restricted', 'audience: nobody')).toEqual([]);
    expect(found('audience: restricted', '', {}, { 'hub.yaml': plainHub })).toEqual([]);
  });

  it('finds that an edition shows fields to the widest audience, which was a narrower one then', () => {
    const wider = { 'hub.yaml': hubWithAudiences.replace('public]', 'public, world]') };
    expect(found('', '', {}, wider)).toEqual(['editions/e/hub.yaml:null restricted, internal, public, world']);
    const one = { 'hub.yaml': `${plainHub}audiences: [public]\n` };
    expect(found('', '', {}, one)).toEqual(['editions/e/hub.yaml:null public', 'signals/a.md:2 shown to public by e']);
  });

  it('can be waived by entry', () => {
    const waived = `${hubWithAudiences}waivers: [{ check: edition-audience, entry: signals/a, reason: R, until: ${today} }]\n`;
    expect(found('audience: restricted', '', { 'hub.yaml': waived })).toEqual([]);
  });
});
