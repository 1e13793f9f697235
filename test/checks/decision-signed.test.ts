import { describe, expect, it } from 'vitest';
import { entry, problemsOf } from '../support/hub.ts';

const sections = '## Context\n\na\n\n## Options\n\nb\n\n## Decision\n\nc\n\n## Consequences\n\nd';
const decision = (fields: string) => entry(`title: Replay\nowner: TPS\ndate: 2026-11-14\n${fields}`, sections);

describe('decision-signed', () => {
  const found = (fields: string) =>
    problemsOf('decision-signed', { 'decisions/a.md': decision(fields) }).map(({ field }) => field);

  it('misses signatures and data', () => {
    expect(found('status: accepted')).toEqual(['signedOff.product', 'signedOff.engineering', 'data']);
    expect(found('status: accepted\nsignedOff: { product: 2026-11-14 }\ndata: []').sort()).toEqual([
      'data',
      'signedOff.engineering',
    ]);
    expect(found('status: rejected\nsignedOff: { product: 2026-11-14, engineering: 2026-11-14 }')).toEqual(['data']);
  });

  it('is content with both signatures and data, and with proposals', () => {
    expect(found('status: accepted\nsignedOff: { product: 2026-11-14, engineering: 2026-11-14 }\ndata: [a]')).toEqual(
      [],
    );
    expect(found('status: proposed')).toEqual([]);
  });

  it('says in words what is wrong and what to do', () => {
    expect(
      problemsOf('decision-signed', { 'decisions/a.md': decision('status: accepted') })
        .map(({ found, expected, message, fix }) => ({ found, expected, message, fix }))
        .at(0),
    ).toMatchInlineSnapshot(`
      {
        "expected": "the day on which they signed",
        "fix": "Add \`signedOff.product\` with the day, or set \`status: proposed\`.",
        "found": null,
        "message": "The decision is accepted and not signed by product.",
      }
    `);
  });
});
