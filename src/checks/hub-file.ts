import type { Check } from './check.ts';

export const hubFile: Check = {
  id: 'hub-file',
  title: 'The hub has a name and something in it',
  problem: 'No name or no entries',
  severity: 'error',
  why: '`hub.yaml` says what the hub is about and what holds for all of it.',
  fix: 'Write `hub.yaml` with `title` and `product`, then the North Star.',
  example: { wrong: '(no hub.yaml)', right: 'title: Relay strategy\nproduct: Relay' },
  *run({ content, raw }) {
    const { build, audiences } = content.config;
    if (content.texts.has('hub.yaml') && raw.size === 0) {
      yield {
        file: 'hub.yaml',
        found: 'no entry',
        expected: 'at least one entry',
        message: 'The hub has no entry yet.',
        fix: 'Write the North Star first: npm run new -- north-star "Where we are going".',
      };
    }
    if ((audiences?.length ?? 0) > 1 && !build) {
      yield {
        file: 'hub.yaml',
        field: ['audiences'],
        found: 'no build.audience',
        expected: `build: { audience: … } with one of ${audiences?.join(', ')}`,
        message: 'With more than one audience, `build.audience` must say which one a plain build is for.',
        fix: 'Add `build: { audience: … }`.',
      };
    }
  },
};
