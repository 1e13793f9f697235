import { expect, it } from 'vitest';
import { serverFlags } from '../../src/cli/flags.ts';
import { readOptions } from '../../src/cli/options.ts';

it('a whole number may be the least and the most that an option takes', () => {
  const preview = { name: 'preview', options: serverFlags };
  const port = (value: string) => readOptions(['--port', value], {}, preview, [preview]).port;
  expect([port('0'), port('65535')]).toEqual([0, 65_535]);
  for (const wrong of ['65536', '-1', '1.5', '1e3']) expect(() => port(wrong)).toThrow(/--port|argument/);
});
