/** Marks of punctuation that hardly any text has, of one UTF-16 unit each. */
const rare = Array.from({ length: 0x2e5d - 0x2e43 }, (_, index) => String.fromCharCode(0x2e43 + index));

/** @returns a mark of punctuation that the text does not have; null when it has all of them */
export const unusedMark = (text: string): string | null => rare.find((mark) => !text.includes(mark)) ?? null;

/**
 * Puts characters back into a tree whose text was read with others in their place.
 * @param root changed in place
 * @param back what stands for what
 */
export function putBack(root: object, back: ReadonlyMap<string, string>): void {
  if (back.size === 0) return;
  const put = (value: string) => [...back].reduce((text, [one, other]) => text.replaceAll(one, other), value);
  /** Values of a node, of its attributes and of what these hold; children are seen to by themselves. */
  const restore = (holder: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(holder)) {
      if (typeof value === 'string' && key !== 'type') holder[key] = put(value);
      else if (typeof value === 'object' && value !== null && key !== 'position' && key !== 'data')
        restore(value as Record<string, unknown>);
    }
  };
  restore(root as Record<string, unknown>);
}
