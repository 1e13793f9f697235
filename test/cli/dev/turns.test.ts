import { describe, expect, it } from 'vitest';
import { turns } from '../../../src/cli/dev/turns.ts';

/** What happened, in order. */
function log() {
  const lines: string[] = [];
  return { lines, say: (line: string) => lines.push(line) };
}

describe('turns', () => {
  it('replaces only when every page is out', async () => {
    const { lines, say } = log();
    const { render, replace } = turns();
    const [first, second] = [await render(), await render()];
    const replaced = replace(async () => say('replaced'));
    first();
    await Promise.resolve();
    say('still rendering');
    second();
    await replaced;
    expect(lines).toEqual(['still rendering', 'replaced']);
  });

  it('lets pages wait until the last replacing is done, one replacing at a time', async () => {
    const { lines, say } = log();
    const { render, replace } = turns();
    const step = (name: string) => async () => {
      say(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      say(`${name} ends`);
    };
    void replace(step('one'));
    const page = render().then((out) => {
      say('page');
      out();
    });
    void replace(step('two'));
    await page;
    expect(lines).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'page']);
  });

  it('goes on after a replacing that failed', async () => {
    const { render, replace } = turns();
    await expect(replace(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    (await render())();
    await expect(replace(async () => 'back')).resolves.toBe('back');
  });
});
