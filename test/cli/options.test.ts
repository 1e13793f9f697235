import { describe, expect, it } from 'vitest';
import { serverFlags } from '../../src/cli/flags.ts';
import { readOptions } from '../../src/cli/options.ts';

it('a whole number may be the least and the most that an option takes', () => {
  const preview = { name: 'preview', options: serverFlags };
  const port = (value: string) => readOptions(['--port', value], {}, preview, [preview]).port;
  expect([port('0'), port('65535')]).toEqual([0, 65_535]);
  for (const wrong of ['65536', '-1', '1.5', '1e3']) expect(() => port(wrong)).toThrow(/--port|argument/);
});

describe('the content folder', () => {
  const preview = { name: 'preview', options: serverFlags };
  const content = (args: string[], environment: Record<string, string>, ...there: string[]) =>
    readOptions(args, environment, preview, [preview], (file) => there.includes(file)).content;

  it('is `content`, or the folder that the command runs in where that is a hub', () => {
    expect([content([], {}), content([], {}, 'hub.yaml')]).toEqual(['content', '.']);
  });

  it('is what somebody names', () => {
    expect(content(['--content', 'a'], { HUB_CONTENT: 'b' }, 'hub.yaml')).toBe('a');
    expect(content([], { HUB_CONTENT: 'b' }, 'hub.yaml')).toBe('b');
    expect(content([], { HUB_CONTENT: '' }, 'hub.yaml')).toBe('.');
  });
});
