import { describe, expect, it } from 'vitest';
import { referredPage } from '../../../src/components/changes/changes.ts';
import { factRows } from '../../../src/components/changes/facts.ts';
import type { FactChange } from '../../../src/model/editions/comparison.ts';
import { exampleFiles, siteOf } from '../views/hub.ts';
import { comparison, edition, withEditions } from './changes.ts';

const ways = { language: 'en', currency: 'EUR' };
const fact = (field: string, before: FactChange['before'], after: FactChange['after']): FactChange => ({
  field,
  before,
  after,
});

describe('facts as rows', () => {
  it('say in words what was and what is', () => {
    expect(factRows([fact('signedOff.product', null, '2026-10-08')], ways)[0]).toMatchObject({
      before: null,
      after: '8 Oct 2026',
    });
    expect(factRows([fact('duration.likely', '8 weeks', '3 weeks')], ways)[0]).toMatchObject({
      label: 'duration, likely',
      before: '8 weeks',
      after: '3 weeks',
    });
  });

  it('name what they refer to', () => {
    const refers = { before: null, after: { key: 'signals/a', title: 'Woken for nothing' } };
    expect(factRows([{ ...fact('evidence[a]', null, 'a'), refers }], ways)[0]).toMatchObject({
      after: 'Woken for nothing',
      refers: { before: null, after: 'signals/a' },
    });
  });

  it('are cut where a value is a text', () => {
    expect(factRows([fact('summary', null, 'x'.repeat(2000))], ways)[0]?.after?.length).toBeLessThan(500);
  });
});

describe('what a fact refers to', () => {
  const today = siteOf(exampleFiles());
  const entry = today.hub.entries[0]?.key as string;
  const old = edition('2026-q1', '2026-03-31');
  const { before, after } = comparison(old, null, {});
  const site = { ...today, ...withEditions([old], []), hub: today.hub };

  it('is read on the side that says so', () => {
    expect(referredPage(site, after, entry)).toBe(site.to({ entry }));
    expect(referredPage(site, before, entry)).toBe(site.to({ edition: '2026-q1', to: { entry } }));
  });

  it('has no page where it is no entry, is gone, or its edition is not built', () => {
    expect(referredPage(site, before, 'input-metric/any')).toBeNull();
    expect(referredPage(site, after, 'signals/never-was')).toBeNull();
    expect(referredPage({ ...site, editions: [{ ...old, built: false }] }, before, entry)).toBeNull();
  });
});
