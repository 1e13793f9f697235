import { thisMachine } from '../../src/cli/machine.ts';
import { main } from '../../src/cli/main.ts';

/** Runs a command line in this process, and hears what it says. */
export async function run(args: string[], environment: Record<string, string> = {}) {
  let out = '';
  let err = '';
  const code = await main(args, thisMachine(environment), {
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
