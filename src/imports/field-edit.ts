import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../source/fields/yaml.ts';
import { yamlOf } from './entry-text.ts';

/** Where a field begins and ends in the lines of a block of YAML; null where it is not there as a plain key. */
function linesOf(lines: readonly string[], name: string): { from: number; to: number } | null {
  const from = lines.findIndex((line) => line.startsWith(`${name}:`) || line.startsWith(`"${name}":`));
  if (from === -1) return null;
  // Items of a list may stand as far left as its key.
  const next = lines.findIndex((line, at) => at > from && !/^(?:[ \t]|-(?:[ \t]|$)|$)/.test(line));
  let to = next === -1 ? lines.length : next;
  while (to > from + 1 && lines[to - 1]?.trim() === '') to -= 1;
  return { from, to };
}

/**
 * A block of fields with some of them changed; every other line stays as it is, remarks included.
 * @param yaml the block
 * @param changes new values by name; undefined takes a field out
 * @returns null where it cannot be changed by itself, such as for an alias
 */
export function withFields(yaml: string, changes: ReadonlyMap<string, unknown>): string | null {
  const before = parseYaml({ text: yaml, start: 0 }, yaml);
  if (!('data' in before)) return null;
  const lines = yaml.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const wanted: Record<string, unknown> = { ...before.data };
  for (const [name, value] of changes) {
    const place = linesOf(lines, name);
    const text =
      value === undefined
        ? []
        : yamlOf({ [name]: value })
            .trimEnd()
            .split('\n');
    if (place) lines.splice(place.from, place.to - place.from, ...text);
    else lines.push(...text);
    if (value === undefined) delete wanted[name];
    else wanted[name] = value;
  }
  const text = `${lines.join('\n')}\n`;
  const after = parseYaml({ text, start: 0 }, text);
  const plain = (data: unknown) => JSON.parse(JSON.stringify(data)) as unknown;
  return 'data' in after && isDeepStrictEqual(plain(after.data), plain(wanted)) ? text : null;
}
