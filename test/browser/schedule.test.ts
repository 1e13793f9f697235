import { expect, it } from 'vitest';
import { pageFaults, windows } from '../support/page-faults.ts';
import { useSampleSite } from '../support/sample-browser.ts';

const site = useSampleSite();

it('the schedule has no accessibility violation, console error, layout shift or overflow in any window', async () => {
  expect(await pageFaults(site, '/backlog/schedule/', windows)).toEqual([]);
});
