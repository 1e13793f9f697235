import { escapeText } from '../../format/html.ts';
import { valueName } from '../../model/value-words.ts';

const tones: Readonly<Record<string, string>> = {
  accepted: 'good',
  adopted: 'good',
  confirmed: 'good',
  feedback: 'good',
  analytics: 'good',
  production: 'going',
  prioritised: 'going',
  running: 'going',
  conception: 'going',
  proposed: 'open',
  draft: 'open',
  idea: 'open',
  inconclusive: 'open',
  refuted: 'bad',
  rejected: 'ended',
  declined: 'ended',
  superseded: 'ended',
  retired: 'ended',
};

/**
 * A state as a badge, its words in it; values that tell no progress are plain words.
 * @param value as the schema lists it
 */
export function stateHtml(value: string): string {
  const tone = tones[value];
  const name = escapeText(valueName(value));
  return tone ? `<span class="state ${tone}">${name}</span>` : name;
}
