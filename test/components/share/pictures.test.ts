import { describe, expect, it } from 'vitest';
import { pictureAt, picturesOf } from '../../../src/components/share/pictures.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';

const site = siteOf(exampleFiles());
const pictures = picturesOf(site);
const picture = (file: string) => pictures.find((one) => one.file === file);

describe('pictures for sharing', () => {
  it('say the title, what it is, and the one figure', () => {
    const [strategy] = site.hub.of('strategy');
    expect(picture(`pictures/strategy/${strategy?.id}.png`)).toMatchObject({
      sort: 'Strategy',
      title: strategy?.data.title,
      figure: expect.stringMatching(/^Rests on (?:one signal|\d+ signals)$/),
      hub: site.hub.config.title,
    });
    expect(picture('pictures/home.png')).toMatchObject({
      sort: 'North Star',
      note: site.hub.of('north-star')[0]?.data.metric.name,
    });
    const count = site.hub.of('signals').length;
    expect(picture('pictures/signals.png')?.figure).toBe(count === 1 ? '1 signal' : `${count} signals`);
  });

  it('stand for pages: their own, that of their kind, that of the page above', () => {
    const [strategy] = site.hub.of('strategy');
    expect(pictureAt(site, '', 'home')).toBe('pictures/home.png');
    expect(pictureAt(site, `strategy/${strategy?.id}/`, 'strategy')).toBe(`pictures/strategy/${strategy?.id}.png`);
    expect(pictureAt(site, 'strategy/', 'strategy')).toBe('pictures/strategy.png');
    expect(pictureAt(site, 'signals/some/', 'signals')).toBe('pictures/signals.png');
    expect(pictureAt(site, 'backlog/board/', 'initiatives')).toBe('pictures/backlog.png');
    expect(pictureAt(site, 'roadmap/', 'roadmap')).toBe('pictures/roadmap.png');
    expect(pictureAt(site, 'search/', 'search')).toBe('preview.png');
    expect(pictureAt(site, null, undefined)).toBe('preview.png');
  });

  it('have a file each', () => {
    expect(new Set(pictures.map(({ file }) => file)).size).toBe(pictures.length);
  });
});
