import { describe, expect, it } from 'vitest';
import { addressOf, holdsLink } from '../../../src/components/body/link.ts';
import { signalFacts, signalsNamed } from '../../../src/components/body/signal.ts';
import { compileBody } from '../../../src/source/body/compile-body.ts';
import { exampleFiles, signalFile, siteOf } from '../views/hub.ts';

const site = siteOf(
  exampleFiles({ 'signals/old.md': signalFile('2025-01-10', 'goodUntil: 2026-01-10\nformer: true\n') }),
);

describe('links of a text', () => {
  const entry = site.hub.get('strategy/hands-off-operation');
  if (!entry) throw new Error('no entry');
  it('lead to pages, anchors and other sites', () => {
    expect(addressOf(site, entry, '../initiatives/hands-off-rebalancing.mdx#summary')).toBe(
      '/initiatives/hands-off-rebalancing/#summary',
    );
    expect(addressOf(site, entry, '#diagnosis')).toBe('#diagnosis');
    expect(addressOf(site, entry, 'https://example.com/')).toBe('https://example.com/');
  });
  it('lead nowhere when there is nothing to see', () => {
    expect(addressOf(site, entry, '../initiatives/hidden.md')).toBeNull();
    expect(addressOf(site, entry, 'javascript:alert(1)')).toBeNull();
    expect(addressOf(site, entry, '/etc/passwd')).toBeNull();
  });
  it('are found inside other components', () => {
    expect(holdsLink(compileBody('A [link](https://example.com/) here.', '.mdx').pieces)).toBe(true);
    expect(holdsLink(compileBody('<Evidence of="a">plain words</Evidence>', '.mdx').pieces)).toBe(false);
    expect(holdsLink(compileBody('**<Evidence of="a">[x](https://example.com/)</Evidence>**', '.mdx').pieces)).toBe(
      true,
    );
  });
});

describe('a cited signal', () => {
  const [signal] = signalsNamed(site, '2026-10-03-woken-for-nothing nothing-like-that');
  it('is told with its source', () => {
    expect(signal && signalFacts(site, signal)).toMatchObject({
      to: '/signals/2026-10-03-woken-for-nothing/',
      day: '3 Oct 2026',
      input: 'SRE and support',
      group: 'customer',
      channel: 'incident',
      speaker: 'Platform lead, logistics',
      holds: 'Good until 3 Oct 2027',
      expired: false,
    });
  });
  it('says when it is too old, and when the speaker had left', () => {
    const [old] = signalsNamed(site, 'old');
    expect(old && signalFacts(site, old)).toMatchObject({
      speaker: 'former customer',
      holds: 'Expired on 10 Jan 2026',
      expired: true,
    });
  });
});
