import { expect, it } from 'vitest';
import { sentenceHtml } from '../../../src/components/shell/sentence.ts';

it('fills the gaps of a sentence with words, links and markup', () => {
  expect(
    sentenceHtml('{skill} hangs on {member}: {map|see the map}, {day}.', {
      skill: 'Pricing & packaging',
      member: { href: '/team/ada/', text: 'Ada <3' },
      map: { href: '/map/?a=1&b=2' },
      day: { html: '<time>4 Nov</time>' },
    }),
  ).toBe(
    'Pricing &amp; packaging hangs on <a href="/team/ada/">Ada &lt;3</a>: <a href="/map/?a=1&amp;b=2">see the map</a>, <time>4 Nov</time>.',
  );
});

it('shows code as code', () => {
  expect(sentenceHtml('Name them under `skills` in `hub.yaml`.')).toBe(
    'Name them under <code>skills</code> in <code>hub.yaml</code>.',
  );
});

it('never reads what an author wrote for marks', () => {
  expect(sentenceHtml('Called {title}.', { title: '`{other}` <b>' })).toBe('Called `{other}` &lt;b&gt;.');
});

it('throws where a gap stays empty', () => {
  expect(() => sentenceHtml('Called {title}.')).toThrow('Nothing fills {title}');
  expect(() => sentenceHtml('Called {toString}.', {})).toThrow('Nothing fills {toString}');
});
