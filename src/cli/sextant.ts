#!/usr/bin/env node
import { check } from './check.ts';
import { readOptions, UsageError } from './options.ts';

const [command, ...args] = process.argv.slice(2);
try {
  const options = readOptions(args, process.env);
  if (command === 'check') process.exitCode = check(options, (text) => process.stdout.write(text));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`sextant: ${error.message}\n`);
  process.exitCode = 2;
}
