import { customerValueOf } from '../kinds/initiatives.ts';
import { hasReached } from '../kinds/stages.ts';
import type { Check } from './check.ts';

export const customerValue: Check = {
  id: 'customer-value',
  title: 'An initiative states its customer value',
  problem: 'Customer value not stated',
  severity: 'error',
  why: 'If nobody can say what customers get, the work is not understood yet, whatever it is called.',
  fix: 'Write what customers get, in their words. An idea may say `unknown` and whom to ask.',
  example: {
    wrong: 'customerValue: unknown',
    right: 'customerValue: unknown\naskWhom: Platform leads, at the next council',
  },
  *run({ hub }) {
    for (const { file, data } of hub.of('initiatives')) {
      const unknown = data.customerValue !== undefined && customerValueOf(data) === null;
      const say = (found: string | null, message: string, fix: string) => ({
        file,
        field: ['customerValue'],
        found,
        expected: "what customers get, in the customer's words",
        message,
        fix,
      });
      if (data.customerValue === undefined)
        yield say(
          null,
          'The initiative does not state its customer value.',
          'Add `customerValue:`; an idea may say `unknown` with `askWhom:`.',
        );
      else if (unknown && hasReached(data.stage, 'conception'))
        yield say(
          data.customerValue,
          'Only an idea may leave its customer value unknown.',
          'Write what customers get, or set `stage: idea`.',
        );
      else if (unknown && data.askWhom === undefined)
        yield say(
          data.customerValue,
          'The customer value is unknown, and nobody is named who could tell.',
          'Add `askWhom:` with the role that could tell.',
        );
    }
  },
};
