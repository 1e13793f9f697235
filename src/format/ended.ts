/**
 * Why a process is gone that did something for us, and that a signal ended: a person's, or the system's when memory is
 * short. What it was asked for is not known then.
 * @param what that means: "The search index could not be made"
 * @param who the process is
 * @returns an error that has the `signal`, by which commands tell it from a fault of the code
 */
export const endedFromOutside = (what: string, who: string, signal: string): Error =>
  Object.assign(
    new Error(
      `${what}: ${who} was ended from outside (${signal})${signal === 'SIGKILL' ? ', as systems do when memory runs out' : ''}.`,
    ),
    { signal },
  );
