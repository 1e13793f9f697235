import { listedIn } from '../methods/cost-of-delay/operations.ts';
import type { Entry } from '../source/entry.ts';
import { locateOffset, type YamlBlock } from '../source/fields/yaml.ts';
import type { FieldPath } from '../source/problem.ts';
import type { Check } from './check.ts';

/** One to three digits, a point and three more: as many people write thousands, and as nobody writes hundredths. */
const thousands = /(?<![\d.])[1-9]\d{0,2}\.\d{3}(?![\d.])/;

const ends = ['low', 'likely', 'high'] as const;

function* inInitiative({ costOfDelay, runCost }: Entry<'initiatives'>['data']): Generator<FieldPath> {
  for (const place of (costOfDelay ?? []).keys()) for (const end of ends) yield ['costOfDelay', place, end];
  if (runCost) for (const end of ends) yield ['runCost', end];
}

function* inProduct(product: Entry<'products'>): Generator<FieldPath> {
  const { results } = product.data;
  for (const { at, operation } of listedIn(product))
    if (operation.costPerHour !== undefined) yield [...at, 'costPerHour'];
  for (const place of (results ?? []).keys()) yield ['results', place, 'revenue'];
}

export const amountPoint: Check = {
  id: 'amount-point',
  title: 'Amounts have no point between thousands',
  problem: 'Amount read a thousand times too small',
  severity: 'warning',
  why: 'YAML reads `1.200` as one and two tenths. The rank is then wrong by a factor of a thousand, and nothing looks odd.',
  fix: 'Write thousands without a point, and hundredths with two digits at most.',
  example: { wrong: 'low: 1.200', right: 'low: 1200' },
  *run({ hub, content }) {
    // Looking up a place costs more than looking for a figure, and hardly any file has one.
    const suspect = ({ file }: { file: string }) => thousands.test(content.texts.get(file)?.yaml.text ?? '');
    const amounts = [
      ...hub.of('initiatives').map(({ file, data }) => ({ file, fields: inInitiative(data) })),
      ...hub.of('products').map((product) => ({ file: product.file, fields: inProduct(product) })),
    ].filter(suspect);
    for (const { file, fields } of amounts) {
      const yaml = content.texts.get(file)?.yaml as YamlBlock;
      for (const field of fields) {
        const written = yaml.text.slice(locateOffset(yaml, field) ?? yaml.text.length).match(thousands);
        if (written?.index !== 0) continue;
        const [figure] = written;
        yield {
          file,
          field,
          found: figure,
          expected: 'an amount without a point between thousands',
          message: `\`${field.join('.')}\` is written ${figure} and read as ${Number(figure)}.`,
          fix: `Write ${figure.replace('.', '')}; or ${Number(figure)}, where that is meant.`,
        };
      }
    }
  },
};
