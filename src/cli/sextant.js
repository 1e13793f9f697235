#!/usr/bin/env node
// How every command begins, in the repository and in the package. An older Node reads this file as well, so that it can
// say what is wrong: nothing stands here that such a Node does not know, and nothing else is loaded before it is known
// to fit. `engines` of package.json says the same.
const [major, minor, patch] = process.versions.node.split('.').map(Number);
const fits =
  major > 24 || (major === 24 && minor >= 15) || (major === 22 && (minor > 22 || (minor === 22 && patch >= 2)));

/** One sentence, and the code of a command that cannot run. */
function refuse(sentence) {
  process.stderr.write(`sextant: ${sentence}\n`);
  process.exitCode = 2;
}

if (fits)
  import('./run.ts').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    refuse(`This installation is not whole: install it again. ${error.message.split('\n')[0]}`);
  });
else refuse(`This is Node ${process.versions.node}; Sextant needs Node 22.22.2 or a later 22, or Node 24.15 or later.`);
