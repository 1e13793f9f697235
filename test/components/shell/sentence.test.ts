import { expect, it } from 'vitest';
import { sentenceHtml } from '../../../src/components/shell/sentence.ts';
import { sentence } from '../../../src/format/sentence.ts';

it('fills the gaps of a sentence with words, links and markup', () => {
  expect(
    sentenceHtml(sentence`{skill} hangs on {member}: {map|see the map}, {day}.`, {
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
  expect(sentenceHtml(sentence`Name them under \`skills\` in \`hub.yaml\`.`)).toBe(
    'Name them under <code>skills</code> in <code>hub.yaml</code>.',
  );
});

it('never reads what an author wrote for marks', () => {
  expect(sentenceHtml(sentence`Called {title}.`, { title: '`{other}` <b>' })).toBe('Called `{other}` &lt;b&gt;.');
});

it('takes a sentence into another with its gaps, and a text as it is', () => {
  const inner = sentence`, {expired}`;
  const whole = sentence`${3} from “${'{expired} `x` <b>'}”${inner}; ${'end'}`;
  expect(sentenceHtml(whole, { expired: 'old' })).toBe('3 from “{expired} `x` &lt;b&gt;”, old; end');
});

it('throws where a gap stays empty', () => {
  expect(() => sentenceHtml(sentence`Called {title}.`)).toThrow('Nothing fills {title}');
  expect(() => sentenceHtml(sentence`Called {toString}.`, {})).toThrow('Nothing fills {toString}');
});
