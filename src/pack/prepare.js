// npm runs this in two cases: after it has installed the repository, and before it packs a copy of it that somebody
// installs from its git address. Only the latter needs the package's files. In a checkout npm stands in that very folder;
// a copy is prepared from the folder that it is installed into. Plain JavaScript: any Node may come by here.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { npm_config_local_prefix: stands } = process.env;
if (stands === undefined || resolve(stands) !== resolve(root)) await import('./prepare-copy.ts');
