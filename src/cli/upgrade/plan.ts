import { isDeepStrictEqual } from 'node:util';
import type { Content, SourceText } from '../../source/content.ts';
import { type Upgrade, upgrade, upgrades, versionAfter } from '../../source/editions/upgrade.ts';
import { parseYaml } from '../../source/fields/yaml.ts';
import { UsageError } from '../usage-error.ts';
import { rewritten } from './rewrite.ts';

/** What an upgrade makes of the files of a hub. */
export interface Plan {
  /** Versions of the shapes. */
  from: number;
  to: number;
  /** New texts, by path. */
  texts: Map<string, string>;
  /** Files whose fields somebody has to change by hand. */
  byHand: string[];
}

/** Fields of a file as they are written, whatever reading has made of them since. */
function fieldsOf(file: string, source: SourceText): Record<string, unknown> {
  const read = parseYaml(source.yaml, source.text);
  if ('data' in read) return read.data;
  throw new UsageError(`${file} cannot be read: ${read.fault.message} Mend it first.`);
}

/**
 * Version of the shapes that a hub is written in: `schema` of hub.yaml; the first where it does not say.
 * @param fields of hub.yaml
 */
const versionOf = ({ schema }: Record<string, unknown>): number =>
  typeof schema === 'number' && Number.isInteger(schema) && schema >= 1 ? schema : 1;

/**
 * What an upgrade makes of a hub, in memory. Sealed editions stay as they are: they are brought up when they are read.
 * @param content the hub, of whatever version its shapes are
 * @param steps from version to version, oldest first
 * @throws UsageError when a file cannot be read, or the hub is newer than the steps
 */
export function planUpgrade(content: Pick<Content, 'entries' | 'texts'>, steps: readonly Upgrade[] = upgrades): Plan {
  const hub = content.texts.get('hub.yaml');
  if (!hub) throw new UsageError('There is no hub.yaml that can be read here.');
  const to = versionAfter(steps);
  const before = fieldsOf('hub.yaml', hub);
  const from = versionOf(before);
  if (from > to)
    throw new UsageError(
      `hub.yaml says \`schema: ${from}\`, and this Sextant knows shapes up to ${to}: the hub was upgraded with a newer one.`,
    );
  const plan: Plan = { from, to, texts: new Map(), byHand: [] };
  if (from === to) return plan;
  const bring = (file: string, source: SourceText, kind: string, now: Record<string, unknown>) => {
    const after = upgrade(from, kind, now, steps);
    const wanted = kind === 'hub' ? { ...after, schema: to } : after;
    if (isDeepStrictEqual(wanted, now)) return;
    const text = rewritten(source, now, wanted);
    if (text === null) plan.byHand.push(file);
    else plan.texts.set(file, text);
  };
  bring('hub.yaml', hub, 'hub', before);
  for (const { file, kind } of content.entries) {
    const source = content.texts.get(file);
    if (source) bring(file, source, kind, fieldsOf(file, source));
  }
  return plan;
}
