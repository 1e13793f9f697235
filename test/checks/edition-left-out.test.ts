import { describe, expect, it } from 'vitest';
import { editionOf, problemsBeside } from '../support/editions.ts';
import { entry, hubWithAudiences, plainHub } from '../support/hub.ts';

const signal = (more = '') =>
  entry(
    `title: Heard\nowner: TPS\ndate: 2026-10-03\ninput: support\nchannel: poll\njourney: use\nheard: Why?\n${more}`,
  );
describe('edition-left-out', () => {
  const out = (now: string, then: string) =>
    problemsBeside(
      'edition-left-out',
      { 'hub.yaml': now, 'signals/a.md': signal() },
      editionOf('e', { 'hub.yaml': then }),
    ).map(({ file, found: what, message }) => [file, what, message]);

  it('finds an edition that does not know an audience of today', () => {
    expect(out(hubWithAudiences, plainHub)).toEqual([
      [
        'editions/e/hub.yaml',
        null,
        'The edition e knows no audience `internal`, `public`, so it is left out of a site for them.',
      ],
    ]);
    expect(out(hubWithAudiences, hubWithAudiences.replace('public]', 'world]')).map(([, what]) => what)).toEqual([
      'restricted, internal, world',
    ]);
  });

  it('finds an edition that shows to one audience what is for a narrower one today', () => {
    const [, , message] =
      out(hubWithAudiences, hubWithAudiences.replace('[restricted, internal', '[internal, restricted'))[0] ?? [];
    expect(message).toBe(
      'The edition e lists audiences in another order, `internal` among them, so it is left out of a site for it.',
    );
  });

  it('is content when it knows all but the narrowest, which reads every edition, or there is one audience', () => {
    expect(out(hubWithAudiences, hubWithAudiences)).toEqual([]);
    expect(out(hubWithAudiences, hubWithAudiences.replace('[restricted', '[secret'))).toEqual([]);
    expect(out(plainHub, hubWithAudiences)).toEqual([]);
    expect(out(hubWithAudiences, 'title: [\n')).toEqual([]);
  });
});
