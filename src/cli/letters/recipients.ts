import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { HubConfig } from '../../kinds/hub.ts';
import { audiencesOf } from '../../model/audience.ts';
import { decode } from '../../source/decode.ts';
import { holdAgainst } from '../../source/fields/hold.ts';
import { suggestion } from '../../source/fields/nearest.ts';
import { locate, parseYaml } from '../../source/fields/yaml.ts';
import type { Fault } from '../../source/problem.ts';
import { readNamed } from '../named-file.ts';
import { UsageError } from '../usage-error.ts';

/** Who signs decisions and strategies, as their fields name the sides. */
const sides = ['product', 'engineering', 'design'] as const;

const address = z.email({ error: 'an address such as team@example.com' });
const name = z.string().trim().min(1);

const recipientSchema = z.strictObject({
  owner: name.describe('As written in `owner` of entries; of who only signs, any name.'),
  to: z.union([address, z.array(address).min(1)]).describe('One address or several.'),
  audience: name.optional().describe('As which audience they may read; `build.audience` of hub.yaml without it.'),
  signs: z.array(z.enum(sides)).optional().describe('The sides for which they sign.'),
});

const fileSchema = z.strictObject({
  from: z.strictObject({ name: name.optional(), address }).describe('Whose letters they are: name and address.'),
  replyTo: address.optional().describe('Where answers go; to `from` without it.'),
  smtp: z
    .strictObject({
      host: name.describe('The server that sends.'),
      port: z
        .int()
        .min(1)
        .max(65_535)
        .optional()
        .describe('465 is TLS from the first byte; any other asks for it. 587 without it.'),
      user: name.optional(),
      password: z.string().optional().describe('Better in SEXTANT_SMTP_PASSWORD.'),
      tls: z.enum(['required', 'none']).optional().describe('`none` sends in the clear, and never a password.'),
    })
    .optional(),
  recipients: z.array(recipientSchema).min(1),
});

/** What stands in the file of recipients. */
export type RecipientFile = z.output<typeof fileSchema>;

/** Who gets letters, and as whom. */
export interface Recipient {
  owner: string;
  to: readonly string[];
  audience: string;
  signs: readonly string[];
}

/** Where it lies unless somebody names another: hidden, so that no page, edition or search has it, and ignored by git. */
export const usualFile = '.sextant/letters/recipients.yaml';

const sentenceOf = (path: string, at: { line: number } | null | undefined, { message, fix }: Fault): string =>
  `${path}${at ? `, line ${at.line}` : ''}: ${message} ${fix}`;

/**
 * Reads the file that says who gets letters.
 * @returns null where there is none
 * @throws UsageError with the first thing that is wrong with it
 */
export function readRecipientFile(path: string): RecipientFile | null {
  if (!existsSync(path)) return null;
  const decoded = decode(readNamed(path));
  if ('fault' in decoded) throw new UsageError(sentenceOf(path, null, decoded.fault));
  const yaml = { text: decoded.text, start: 0 };
  const parsed = parseYaml(yaml, decoded.text);
  if ('fault' in parsed) throw new UsageError(sentenceOf(path, parsed.fault.at, parsed.fault));
  const { sound, faults } = holdAgainst(fileSchema, parsed.data, yaml, decoded.text);
  const [first] = faults;
  if (!sound && first) {
    const at = first.at ?? locate(yaml, decoded.text, first.field ?? [], first.atKey);
    throw new UsageError(sentenceOf(path, at, first));
  }
  return fileSchema.parse(parsed.data);
}

/**
 * Who gets letters, each owner once for an audience.
 * @param file as it was read
 * @param config `hub.yaml`
 * @param usual the audience of who names none
 * @throws UsageError for an audience that the hub does not list, and for who is named twice
 */
export function recipientsOf({ recipients }: RecipientFile, config: HubConfig, usual: string): Recipient[] {
  const { names } = audiencesOf(config);
  const seen = new Set<string>();
  return recipients.map(({ owner, to, audience = usual, signs = [] }) => {
    if (!names.includes(audience))
      throw new UsageError(
        `hub.yaml lists no audience "${audience}", as which letters go to ${owner}, only ${names.join(', ')}.${suggestion(audience, names)}`,
      );
    const own = JSON.stringify([owner, audience]);
    if (seen.has(own))
      throw new UsageError(
        `Letters to ${owner} as "${audience}" are named twice: write all addresses into one \`to\`.`,
      );
    seen.add(own);
    return { owner, to: [to].flat(), audience, signs };
  });
}
