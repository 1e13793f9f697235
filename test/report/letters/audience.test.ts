import { describe, expect, it } from 'vitest';
import { baseHub, hiddenFrom, withHidden } from '../../support/hidden-parts.ts';
import { eventsBetween } from './hub.ts';

/** Between a day and the next quarter, so that time brings something about, too. */
const days = { from: '2026-11-21', to: '2027-02-21' };

describe('what an audience may not see', () => {
  const cases = (['internal', 'public'] as const).flatMap((reader) =>
    hiddenFrom(reader).map((part) => [reader, part.name, part] as const),
  );

  it.each(cases)('leaves no trace in what %s is told: %s', (audience, _, part) => {
    const hidden = withHidden([part]);
    const open = eventsBetween(baseHub, baseHub, { ...days, audience });
    expect(open.length).toBeGreaterThan(0);
    expect(eventsBetween(hidden, hidden, { ...days, audience })).toEqual(open);
    // Nor does it when it comes or goes.
    expect(eventsBetween(baseHub, hidden, { ...days, audience })).toEqual(open);
    expect(eventsBetween(hidden, baseHub, { ...days, audience })).toEqual(open);
  });
});
