import { describe, expect, it } from 'vitest';
import { cardsIn } from '../../../src/components/cards/cards.ts';
import { cardFileOf, cardFiles } from '../../../src/site/card-files.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const site = siteOf(exampleFiles());
const cards = Object.assign({}, ...cardFiles.map((file) => cardsIn(site, file)));

describe('cards', () => {
  it('stand in the file in which a page looks for them, one of each entry and of nothing else', () => {
    const home = site.to({ page: 'home' }).length;
    const addresses = site.hub.entries.map(({ key }) => site.to({ entry: key }).slice(home));
    expect(Object.keys(cards).sort()).toEqual(addresses.sort());
    for (const file of cardFiles)
      for (const address of Object.keys(cardsIn(site, file))) expect(cardFileOf(address)).toBe(file);
  });

  it('say what an entry is, where it stands and how fresh it is', () => {
    const signal = site.hub.of('signals').find(({ data }) => data.goodUntil);
    expect(cards[`${signal?.key}/`]).toMatchObject({
      title: signal?.data.title,
      says: signal?.data.heard.trim(),
      heard: true,
    });
    expect(cards[`${signal?.key}/`].fresh).toMatch(/^(?:Good until|Expired on) /);
    const strategy = site.hub.of('strategy')[0];
    expect(cards[`${strategy?.key}/`]).toMatchObject({
      title: strategy?.data.title,
      line: expect.stringMatching(/^Strategy, /),
    });
  });
});
