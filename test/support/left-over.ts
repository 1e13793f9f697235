import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { kinds } from '../../src/kinds/index.ts';
import { split } from '../../src/source/fields/front-matter.ts';
import { parseYaml } from '../../src/source/fields/yaml.ts';
import { filesBelow } from './folder.ts';

const sample = join(import.meta.dirname, '..', '..', 'content');

interface Read {
  kind: string;
  data: Record<string, unknown>;
  body: string;
}

/** The entries of the sample, as they were read. */
const entries: Read[] = kinds.flatMap(({ folder: kind }) =>
  filesBelow(join(sample, kind)).flatMap((file) => {
    const extension = /\.(?:md|yaml)$/.exec(file)?.[0];
    if (extension === undefined) return [];
    const { yaml, body } = split(readFileSync(join(sample, kind, file), 'utf8'), extension);
    const read = parseYaml(yaml, yaml.text);
    return 'data' in read ? [{ kind, data: read.data, body: body.trim() }] : [];
  }),
);

/** A value as somebody left it: as it was, away, open, or with a part of it away or open. */
const leftOver = (value: unknown): fc.Arbitrary<unknown> => {
  const gone = fc.constantFrom<unknown>(undefined, null, '«To be written»');
  const whole = fc.constant(value);
  if (Array.isArray(value)) {
    const some = fc
      .tuple(...value.map((one) => leftOver(one)))
      .map((list) => list.filter((one) => one !== undefined && one !== null));
    return fc.oneof(whole, gone, some);
  }
  if (typeof value !== 'object' || value === null) return fc.oneof(whole, gone);
  const keys = Object.keys(value);
  const some = fc
    .tuple(...keys.map((key) => leftOver((value as Record<string, unknown>)[key])))
    .map((values) => Object.fromEntries(keys.map((key, index) => [key, values[index]])));
  return fc.oneof(whole, gone, some);
};

/** An entry of which any part is left to be written, marked as a draft. */
export const drafts = fc.constantFrom(...entries).chain(({ kind, data, body }) => {
  const { formerly: _, audience: __, ...fields } = data;
  return fc.record({
    kind: fc.constant(kind),
    data: leftOver({ fields: [fields] })
      .map((left) => (left as { fields?: unknown[] } | null)?.fields?.[0])
      .map((left) => ({ ...(typeof left === 'object' ? left : {}), draft: true })),
    body: fc.constantFrom('', body.replace(/\[([^\]]*)\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)/g, '$1'), '«What is left.»'),
  });
});

/** Its file. */
export const draftFile = ({ data, body }: Pick<Read, 'data' | 'body'>) => {
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  return `---\n${fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join('')}---\n\n${body}\n`;
};
