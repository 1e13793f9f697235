import { z } from 'zod';
import { date, text } from '../../kinds/fields.ts';
import { digestOf } from '../digest.ts';
import { upgrades, versionAfter } from './upgrade.ts';

/** Version of the shapes of content. It grows when an older hub cannot be read as it is. */
export const schemaVersion = versionAfter(upgrades);

/** File in the folder of an edition that seals the others. */
export const manifestFile = 'edition.yaml';

const digest = z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 digest of 64 hexadecimal figures' });

/** `edition.yaml`: what an edition is, and the digest of each of its files. */
export const manifestSchema = z.strictObject({
  title: text.describe('Name of the edition.'),
  date: date.describe('Day on which it was cut; ages inside are told as of this day.'),
  note: text.optional().describe('What it stands for.'),
  schema: z.int().min(1).describe('Version of the shapes of its content.'),
  amended: z
    .array(
      z.strictObject({
        on: date.describe('Day of the amendment.'),
        reason: text.describe('Why it was amended.'),
        seal: digest.describe('The seal before.'),
      }),
    )
    .optional()
    .describe('Amendments, oldest first.'),
  files: z.record(z.string(), digest).describe('Digest of each file, by its path below the folder.'),
  seal: digest.describe('Digest of everything above.'),
});

export type Manifest = z.output<typeof manifestSchema>;

const head = `# Sealed by \`npm run edition -- cut\`: any change of these files breaks the seal.
# \`npm run edition -- amend\` seals anew and keeps the reason.
`;

/**
 * Writes `edition.yaml`, seal included. The same edition gives the same bytes.
 * @param manifest all but the seal
 * @returns the text, and its seal
 */
export function sealed({ title, date, note, schema, amended = [], files }: Omit<Manifest, 'seal'>): {
  text: string;
  seal: string;
} {
  const quoted = JSON.stringify;
  const lines = [
    `title: ${quoted(title)}`,
    `date: ${date}`,
    ...(note === undefined ? [] : [`note: ${quoted(note)}`]),
    `schema: ${schema}`,
    ...(amended.length === 0 ? [] : ['amended:']),
    ...amended.map(({ on, reason, seal }) => `  - { on: ${on}, reason: ${quoted(reason)}, seal: ${quoted(seal)} }`),
    // An edition of no file cannot be: a hub has its `hub.yaml`.
    'files:',
    ...Object.keys(files)
      .sort()
      .map((path) => `  ${quoted(path)}: ${quoted(files[path])}`),
  ];
  const above = `${head}${lines.join('\n')}\n`;
  const seal = digestOf(above);
  return { text: `${above}seal: ${quoted(seal)}\n`, seal };
}

/**
 * Whether the seal holds for the text it stands in: it is the digest of every byte above its own line, which is the
 * last one.
 */
export function sealHolds(bytes: Uint8Array): boolean {
  const whole = Buffer.from(bytes);
  const at = whole.lastIndexOf('seal: ');
  return at > 0 && whole.subarray(at).toString('latin1') === `seal: "${digestOf(whole.subarray(0, at))}"\n`;
}
