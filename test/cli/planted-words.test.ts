import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { common, id, number, text } from '../../src/kinds/fields.ts';
import { kinds } from '../../src/kinds/index.ts';
import { defineKind, type Kind } from '../../src/kinds/kind.ts';
import { vocabulary } from '../../src/vocabulary/index.ts';
import { plantAudiences, plantHubWithEditions } from '../support/planted/editions.ts';
import { wordsIn } from '../support/planted/find.ts';
import { type PlantedHub, plantHub } from '../support/planted/hub.ts';
import { png } from '../support/planted/images.ts';
import { nobody, openLedger } from '../support/planted/ledger.ts';
import { placesAbove, seenBy } from '../support/planted/seen.ts';
import { runs, someOf } from '../support/runs.ts';

const today = '2026-11-21';

function planted(own: Partial<PlantedHub> = {}, other?: number) {
  const ledger = openLedger(other);
  const audiences = plantAudiences(ledger);
  const rounds = ({ requires }: Kind) => (requires ? [0, 1, 2] : [0, 1]);
  const files = plantHub(ledger, { today, audiences, rounds, diagrams: false, faults: 'all', ...own });
  return { ledger, audiences, files };
}

const placesOf = ({ table }: ReturnType<typeof openLedger>) => new Set([...table.values()].map(({ where }) => where));

interface Def {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  options?: z.core.$ZodType[];
  shape?: Record<string, z.core.$ZodType>;
}

/** Paths of the fields whose values are words or numbers that somebody makes up. */
function namesOfFields(schema: z.core.$ZodType, path: string): string[] {
  const { type, innerType, element, options, shape } = schema._zod.def as unknown as Def;
  const inner = [innerType, element, ...(options ?? [])].filter((one) => one !== undefined);
  if (inner.length > 0) return inner.flatMap((one) => namesOfFields(one, path));
  if (shape) return Object.entries(shape).flatMap(([name, field]) => namesOfFields(field, `${path}.${name}`));
  const takes = (value: unknown) => (schema as z.ZodType).safeParse(value).success;
  return type === 'string' || type === 'number' ? (['zqa', 987_654_321].some(takes) ? [path] : []) : [];
}

describe('a planted hub', () => {
  const { ledger } = planted({ diagrams: true });

  it('holds at least 600 words that stand nowhere else, for each audience some hundred', () => {
    const counts = [0, 1, 2].map((reader) => [...ledger.table.values()].filter(({ audience }) => audience === reader));
    for (const those of counts) expect(those.length).toBeGreaterThan(600);
  });

  it('has one in every field of every kind', () => {
    const places = placesOf(ledger);
    const references = new Set(
      kinds.flatMap(({ folder, relations }) => relations.map(({ field }) => `${folder}.${field}`)),
    );
    const fields = kinds.flatMap(({ folder, schema }) => namesOfFields(schema, folder));
    // Whom it is for and who answers for it are the hub's names, planted in hub.yaml.
    const given = (path: string) => /\.(audience|owner)$/.test(path);
    expect(fields.filter((path) => !places.has(path) && !references.has(path) && !given(path))).toEqual([]);
    expect(fields.length).toBeGreaterThan(80);
  });

  it('has one in every attribute of every component', () => {
    const places = placesOf(ledger);
    const attributes = vocabulary.flatMap(({ name, attributes, references }) =>
      namesOfFields(attributes, '')
        .map((path) => path.slice(1))
        .filter((path) => !references?.some(({ attribute }) => attribute === path))
        .map((path) => `${name} ${path}`),
    );
    expect(attributes.filter((one) => one !== 'Audience only' && !places.has(`text: ${one}`))).toEqual([]);
    expect(attributes.length).toBeGreaterThan(4);
  });

  it('plants a field that is new, and a kind that is new, by their schemas alone', () => {
    const toy = defineKind({
      folder: 'vendors',
      list: 'vendors',
      one: 'vendor',
      many: 'Vendors',
      about: 'A.',
      first: 'F.',
      schema: z.strictObject({
        ...common,
        motto: text.optional(),
        told: z.array(id).optional(),
        terms: z.array(z.strictObject({ said: text, price: number, alias: id, days: z.enum(['a', 'b']) })).optional(),
      }),
      shows: [],
      relations: [{ field: 'told', to: 'signals', label: 'l', inverse: 'i' }],
      starter: { front: '', body: '' },
    });
    const { ledger, files } = planted({ kinds: [...kinds, toy as unknown as Kind] });
    const words = [...ledger.table.values()];
    for (const field of ['motto', 'terms.said', 'terms.price', 'terms.alias', 'title'])
      for (const audience of [0, 1, 2]) {
        const of = words.filter((one) => one.where === `vendors.${field}` && one.audience === audience);
        expect(of.length, `${field} for ${audience}`).toBeGreaterThan(0);
        const written = Object.entries(files).filter(([file]) => file.startsWith('vendors/'));
        for (const { word } of of)
          expect(
            written.some(([, text]) => String(text).toLowerCase().includes(word)),
            word,
          ).toBe(true);
      }
  });

  it('says so when a new field is of a shape that it cannot fill', () => {
    const [first] = kinds as [Kind];
    const odd = { ...first, schema: first.schema.extend({ odd: z.string().regex(/^\d{3}-[A-F]$/) }) } as Kind;
    expect(() => planted({ kinds: [odd] })).toThrow(/north-star\.odd/);
  });
});

describe('the search for planted words', () => {
  const ledger = openLedger();
  const word = ledger.word('place', 0);
  const figure = String(ledger.number('place', 0));
  const [start, end] = [word.slice(0, 4), word.slice(4)];
  it.each<[string, string | Uint8Array]>([
    ['as it is', `<p>${word}</p>`],
    ['in capitals', word.toUpperCase()],
    ['inside of another word', `x${word}x`],
    ['parted by tags', `<tspan>${start}</tspan><tspan x="3">${end}</tspan>`],
    ['parted by a soft hyphen', `${start}\u00ad${end}`],
    ['as HTML entities', [...word].map((letter) => `&#${letter.charCodeAt(0)};`).join('')],
    ['as hexadecimal entities', [...word].map((letter) => `&#x${letter.charCodeAt(0).toString(16)};`).join('')],
    ['as an address', [...word].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')],
    ['as escapes of a script', [...word].map((letter) => `\\u00${letter.charCodeAt(0).toString(16)}`).join('')],
    ['in two bytes a letter', Buffer.from(word, 'utf16le')],
    ['cut short', `${word.slice(0, 8)}…`],
    ['packed', gzipSync(`x ${word}`)],
    ['packed in an image', png('', word)],
    ['in a data address', `url(data:image/png;base64,${Buffer.from(png(word, '')).toString('base64')})`],
  ])('finds one %s', (_, bytes) => {
    expect([...wordsIn(Buffer.from(bytes as string), ledger.table)].map((found) => found.word)).toEqual([word]);
  });

  it.each([
    ['with commas', ','],
    ['with points', '.'],
    ['with narrow blanks', '\u202f'],
    ['with blanks that do not break', '\u00a0'],
    ['with apostrophes', '\u2019'],
  ])('finds a number %s', (_, separator) => {
    const written = figure.replace(/\B(?=(\d{3})+$)/g, separator);
    expect([...wordsIn(Buffer.from(`€${written}`), ledger.table)].map((found) => found.word)).toEqual([figure]);
  });
});

describe('what the pages of an audience are made from', () => {
  const withEditions = (other = nobody) => {
    const ledger = openLedger(other);
    const audiences = plantAudiences(ledger);
    const hub = plantHubWithEditions(ledger, { today, audiences, diagrams: false, faults: 'all' });
    return { ledger, seen: (reader: number) => seenBy(hub.files, today, audiences[reader] as string, hub.editions) };
  };
  const withoutEditions = (other = nobody) => {
    const { audiences, files } = planted({}, other);
    return { seen: (reader: number) => seenBy(files, today, audiences[reader] as string) };
  };

  it.each([0, 1, 2])('holds no word above reader %i', async (reader) => {
    const { ledger, seen } = withEditions();
    const data = await seen(reader);
    expect(placesAbove(data, ledger, reader)).toEqual([]);
    // The test can fail: what this reader may see is there.
    expect(placesAbove(data, ledger, 3).length).toBeGreaterThan(150);
  });

  it.each([0, 1, 2])('holds no word above reader %i on the pages of an edition', async (reader) => {
    const ledger = openLedger();
    const audiences = plantAudiences(ledger);
    const { editions } = plantHubWithEditions(ledger, { today, audiences, diagrams: false, faults: 'all' });
    for (const { files, manifest } of editions) {
      const name = audiences[reader] as string;
      // Of an edition that does not list it, an audience gets no page.
      if (!String(files['hub.yaml']).includes(`"${name}"`)) continue;
      const data = await seenBy(files, manifest.date, name);
      expect(placesAbove(data, ledger, reader)).toEqual([]);
      expect(placesAbove(data, ledger, 3).length).toBeGreaterThan(50);
    }
  });

  // Ids that entries share with those of editions are the same in both hubs; without editions they differ, too.
  const hubs = [
    [1, 'with editions', withEditions],
    [2, 'with editions', withEditions],
    [1, 'without', withoutEditions],
    [2, 'without', withoutEditions],
  ] as const;
  it.each(someOf(hubs, 2))(
    'is the same for reader %i whatever the hidden words, numbers, ids and days are, %s',
    async (reader, _, hub) => {
      const [one, other] = await Promise.all([nobody, reader].map((differ) => hub(differ).seen(reader)));
      expect(JSON.parse(other?.entries ?? '')).toEqual(JSON.parse(one?.entries ?? ''));
      expect(JSON.parse(other?.rest ?? '')).toEqual(JSON.parse(one?.rest ?? ''));
    },
  );

  it('holds no word above its reader, whichever entries there are and whomever they are for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }),
        fc.subarray(
          kinds.map(({ folder }) => folder),
          { minLength: 2 },
        ),
        fc.constantFrom(1, 2),
        async (wide, folders, reader) => {
          const some = kinds.filter(({ folder }) => folders.includes(folder as (typeof folders)[number]));
          const audienceOf = (kind: Kind, place: number) => wide[kinds.indexOf(kind) * 3 + place] as number;
          const { ledger, audiences, files } = planted({ kinds: some, audienceOf, rounds: () => [0] });
          const seen = await seenBy(files, today, audiences[reader] as string);
          expect(placesAbove(seen, ledger, reader)).toEqual([]);
        },
      ),
      runs(8, 3),
    );
  });
});
