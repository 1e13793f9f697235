import { type Machine, thisMachine } from '../../src/cli/machine.ts';
import { main } from '../../src/cli/main.ts';

/**
 * Runs a command line in this process, and hears what it says.
 * @param environment of the command; what builds of this test run keep is shared unless `SEXTANT_CACHE` says where
 * @param other what the command finds another way than on this machine
 */
export async function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  other: Partial<Machine> = {},
) {
  const kept = process.env.SEXTANT_TEST_CACHE;
  let out = '';
  let err = '';
  const machine = { ...thisMachine({ ...(kept ? { SEXTANT_CACHE: kept } : {}), ...environment }), ...other };
  const code = await main(args, machine, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    terminal: false,
    color: false,
  });
  return { code, out, err };
}

/**
 * Runs a command line that must come to a good end.
 * @returns what it said
 * @throws Error with all it said when it does not
 */
export async function done(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string> {
  const { code, out, err } = await run(args, environment);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${out}\n${err}`);
  return out;
}
