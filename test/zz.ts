import { malformedHub } from './support/malformed.ts';

const { result } = malformedHub();
const by: Record<string, string[]> = {};
for (const p of result.problems)
  (by[p.file] ??= []).push(p.line === null ? p.check : `${p.line}:${p.column} ${p.check}`);
if (process.argv[2]) {
  for (const p of result.problems)
    if (/bytes|lines|names|link-to|%2e|Names/.test(p.file))
      console.log(`${p.file}:${p.line}:${p.column} ${p.check} [${p.found}] ${p.message} || ${p.fix}`);
} else console.log(JSON.stringify(by));
