import { type Machine, thisMachine } from '../../src/cli/machine.ts';
import { main } from '../../src/cli/main.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { someOf } from './runs.ts';

type Environment = Readonly<Record<string, string>>;

function someHandbook(addresses: readonly string[]): string[] {
  const isChapter = (address: string) => /^method\/.*\/$/.test(address);
  const some = new Set(someOf(addresses.filter(isChapter), 6));
  return addresses.filter((address) => !isChapter(address) || some.has(address));
}

/** The same code, which makes some pages of the handbook only. */
const shortened = (engine: Engine): Engine => ({
  client: engine.client,
  open(source) {
    const site = engine.open(source);
    return { ...site, addresses: someHandbook(site.addresses) };
  },
});

/**
 * This machine, as tests run commands on it. Of the handbook, which is the same for every hub and four fifths of what a
 * small one costs, sites have some pages between two edits.
 * @param environment of the command; what builds of this test run keep is shared unless `SEXTANT_CACHE` says where
 */
export function testMachine(environment: Environment = {}): Machine {
  const kept = process.env.SEXTANT_TEST_CACHE;
  const machine = thisMachine({ ...(kept ? { SEXTANT_CACHE: kept } : {}), ...environment });
  return { ...machine, engine: async (...told) => shortened(await machine.engine(...told)) };
}

/** For a site that needs all of the handbook: one that is held against that of another process, say. */
export const wholeHandbook: Pick<Machine, 'engine'> = { engine: thisMachine().engine };

/**
 * Runs a command line in this process, and hears what it says.
 * @param environment of the command, as `testMachine` takes it
 * @param other what the command finds another way than on that machine
 */
export async function run(args: readonly string[], environment?: Environment, other: Partial<Machine> = {}) {
  let out = '';
  let err = '';
  const code = await main(
    args,
    { ...testMachine(environment), ...other },
    {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      terminal: false,
      color: false,
    },
  );
  return { code, out, err };
}

/**
 * Runs a command line that must come to a good end.
 * @returns what it said
 * @throws Error with all it said when it does not
 */
export async function done(
  args: readonly string[],
  environment?: Environment,
  other?: Partial<Machine>,
): Promise<string> {
  const { code, out, err } = await run(args, environment, other);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${out}\n${err}`);
  return out;
}
