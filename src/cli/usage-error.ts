/** What a command cannot run with. Shown as one sentence; exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
