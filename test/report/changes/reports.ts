import { compared, initiative, persona, strategy } from '../../model/editions/snapshots.ts';

export const ways = { language: 'en', currency: 'EUR' };

/** A title and words that try to be more than text. */
export const odd = 'Odd \u001b[31m](javascript:x) <img src=x> `a` *b* | @team #12 https://example.com \u202e';

/** A comparison with a text, fields, an entry that came and a title that nobody should write. */
export const sample = () =>
  compared(
    {
      'strategy/s.md': strategy(
        { title: 'Hands off' },
        { Diagnosis: 'It rings at night. We wake up.\n\n```\none\ntwo\n```' },
      ),
      'initiatives/a.md': initiative(900, 3),
    },
    {
      'strategy/s.md': strategy(
        { title: 'Hands off', summary: odd },
        { Diagnosis: 'It rings at noon. We wake up.\n\n```\none\n```` three\n```' },
      ),
      'initiatives/a.md': initiative(900, 2),
      'personas/odd.md': persona({ title: odd }),
    },
  );

/** The same with nothing that differs. */
export const same = () => compared({}, {}, ['2026-09-30', '2026-09-30']);
