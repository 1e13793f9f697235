import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import { schemaVersion } from '../../source/editions/manifest.ts';
import { yamlText } from '../new.ts';
import type { Answers } from './answers.ts';
import { type UsualInput, usualInputs } from './usual-inputs.ts';

/** A text between brackets, where commas and brackets mean something, too. */
const flowText = (text: string): string =>
  /^[\p{L}\p{M}][\p{L}\p{M}\p{N} -]*$/u.test(text) ? yamlText(text) : JSON.stringify(text);

/** Lines whose remarks stand below each other. */
function remarked(lines: readonly (readonly [text: string, remark: string])[]): string {
  const width = Math.max(...lines.map(([text]) => text.length));
  return lines.map(([text, remark]) => `${text.padEnd(width)}  # ${remark}`).join('\n');
}

function hubText({ product, currency, language, audiences }: Answers, until: string, schema: string): string {
  const [narrowest = ''] = audiences;
  return `# yaml-language-server: $schema=${schema}
schema: ${schemaVersion}
title: ${yamlText(`${product} strategy`)}
product: ${yamlText(product)}
language: ${language}
currency: ${currency}
${remarked([
  [`audiences: [${audiences.map(flowText).join(', ')}]`, 'from narrow to wide'],
  [`build: { audience: ${flowText(narrowest)} }`, 'whom a plain build, and every entry that names no audience, is for'],
  [`maturity: { stage: starting, until: ${until} }`, 'till then, what only time can cure is counted and not listed'],
])}
checks:
  # Take this line out when nothing is left to write: from then on, «…» is an error.
  placeholder: { severity: warning }
# What else may stand here (timezone, owners, repository, skills …): the handbook's page of kinds tells.
`;
}

/** Body and owner of an input as any new one has them; of its contract nothing, until there is one. */
function inputText({ title, group, standsFor }: UsualInput, { starter }: Kind): string {
  return `---
title: ${yamlText(title)}
owner: «The team or role that answers for it»
group: ${group}
${standsFor === undefined ? '' : `standsFor: ${standsFor}\n`}${remarked([
  ['journey: []', "stages of the customer's journey that they can see"],
  ['edges: []', 'what you agree with them: what they tell you, what they get back, how often you talk'],
])}
# Once there is such an agreement, write it instead of \`edges: []\`. \`tps\` stands for you, the team behind this hub
# (technical product strategy):
# edges:
#   - { with: tps, gives: …, gets: …, every: 2 weeks, contacts: { here: role on their side, there: role on yours } }
---

${starter.body}
`;
}

/**
 * Where a hub begins: `hub.yaml`, and the inputs that were chosen. Nothing in them that nobody said.
 * @param answers of the team
 * @param until last day on which the hub counts as young, `YYYY-MM-DD`
 * @param schema where the JSON Schema of `hub.yaml` lies, as seen from it
 * @returns text by path
 */
export function hubFiles(answers: Answers, until: string, schema: string): Map<string, string> {
  const kind = kindOf('inputs');
  if (!kind) throw new Error('There are no inputs.');
  return new Map([
    ['hub.yaml', hubText(answers, until, schema)],
    ...usualInputs
      .filter(({ id }) => answers.inputs.includes(id))
      .map((input): [string, string] => [`${kind.folder}/${input.id}.mdx`, inputText(input, kind)]),
  ]);
}
