/**
 * Makes a server, as `node:http` does. Imported as a module it would load all that `fetch` is made of, which no command
 * needs and which takes each of them a tenth of a second.
 */
export const { createServer } = process.getBuiltinModule('node:http');
