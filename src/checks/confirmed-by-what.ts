import type { Check } from './check.ts';

export const confirmedByWhat: Check = {
  id: 'confirmed-by-what',
  title: 'A confirmed experiment says what it tested, and what it observed',
  problem: 'Confirmed, and nobody says what',
  severity: 'warning',
  why: 'That a thing can be built makes nobody surer that it is wanted, and what people say is less than what they do. An experiment that says neither counts for nothing in how sure its initiative is.',
  fix: 'Write what it tested in `tests` (value, usability, feasibility, viability), and what was observed in `strength` (said, prototype, product).',
  example: {
    wrong: 'verdict: confirmed',
    right: 'tests: [value]\nstrength: prototype\nverdict: confirmed',
  },
  *run({ hub }) {
    for (const { file, data } of hub.of('experiments')) {
      if (data.verdict !== 'confirmed') continue;
      const missing = [...(data.tests?.length ? [] : ['`tests`']), ...(data.strength ? [] : ['`strength`'])];
      if (missing.length === 0) continue;
      yield {
        file,
        field: ['verdict'],
        found: `confirmed, without ${missing.join(' and ')}`,
        expected: 'what was tested, and what was observed',
        message: `It confirmed its hypothesis, and says nothing in ${missing.join(' and ')}: it does not count for how sure its initiative is.`,
        fix: `Add ${missing.join(' and ')}: value, usability, feasibility or viability; said, prototype or product.`,
      };
    }
  },
};
