/** Numbers from 0 to 1 in a fixed sequence (G. Marsaglia's xorshift), as a second opinion on the lattice. */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
