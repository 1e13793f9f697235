/** What a method is called on, and with. */
type Call = (on: unknown, given: readonly unknown[]) => void;

/**
 * Hears of each call of a method of all texts, lists or patterns, and leaves it as it was. So work is counted where its
 * time would tell of the machine.
 * @param prototype such as `String.prototype`
 * @param method its name
 * @param during what is done meanwhile
 * @param hear is told of each call
 */
export function hearing<P extends object>(prototype: P, method: keyof P, during: () => unknown, hear: Call): void {
  const own = prototype[method];
  const heard = function (this: unknown, ...given: unknown[]): unknown {
    hear(this, given);
    return Reflect.apply(own as (...given: unknown[]) => unknown, this, given);
  };
  Object.assign(prototype, { [method]: heard });
  try {
    during();
  } finally {
    Object.assign(prototype, { [method]: own });
  }
}

/**
 * How often a method of all texts, lists or patterns is called.
 * @see hearing
 */
export function callsOf<P extends object>(prototype: P, method: keyof P, during: () => unknown): number {
  let calls = 0;
  hearing(prototype, method, during, () => {
    calls += 1;
  });
  return calls;
}

/**
 * The most that is given to one call of `push`: a call takes as many arguments as the stack has room for, and a text may
 * have more of anything.
 */
export function mostPushed(during: () => unknown): number {
  let most = 0;
  hearing(Array.prototype, 'push', during, (_, { length }) => {
    most = Math.max(most, length);
  });
  return most;
}
