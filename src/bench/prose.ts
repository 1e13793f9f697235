import { capital } from '../format/words.ts';
import type { Random } from './random.ts';

const who = [
  'The platform team',
  'The on-call engineer',
  'A plant engineer',
  'The compliance officer',
  'Our own support',
  'The account team',
  'A former customer',
  'The data engineer',
  'The council of customers',
  'The head of operations',
  'The buyer',
  'The architect of the customer',
  'A field engineer',
  'The partner',
  'The finance lead',
  'The analyst',
];
const does = [
  'moves partitions',
  'restarts the pipeline',
  'reads the incident review',
  'opens a ticket',
  'waits for the replay',
  'counts the pages',
  'checks the schema',
  'asks for the audit trail',
  'compares the offers',
  'widens the firewall rule',
  'renews the certificate',
  'plans the migration',
  'measures the delay',
  'answers the alert',
  'draws up the contract',
  'doubles the retention',
  'splits the topic',
  'tests the connector',
  'rolls back the release',
  'rehearses the failover',
];
const how = [
  'by hand',
  'at night',
  'before the weekend',
  'twice a week',
  'without asking anyone',
  'after every release',
  'with a script that nobody owns',
  'during the quarterly close',
  'from a spreadsheet',
  'while the dashboard is red',
  'in the second region',
  'on a call with four people',
  'with the old library',
  'under a deadline of the regulator',
];
const because = [
  'because the limit does not hold',
  'because the retry is hidden from the consumer',
  'since the last upgrade',
  'although the runbook says otherwise',
  'because nobody else may',
  'until the support case is closed',
  'because the default is wrong for busy topics',
  'as the contract demands',
  'because the documentation ends there',
  'while the bill grows with every zone',
  'since the schema moved to the platform',
  'because a rival promised it',
];
const therefore = [
  'We heard it in three conversations and saw it in the telemetry.',
  'Nobody has asked for it twice.',
  'The cost of waiting is higher than the cost of the work.',
  'What we do not know is how often it happens elsewhere.',
  'That is an assumption until it is measured.',
  'The trade-off is plain: less choice, fewer nights.',
  'It would be wrong to read more into it.',
  'Renewals name it more often than price.',
  'We left out the mobile console on purpose.',
  'The same words came back from two inputs.',
];
const syllables = [
  'ba',
  'cor',
  'del',
  'fen',
  'gral',
  'hin',
  'jo',
  'kesh',
  'lum',
  'mar',
  'nor',
  'ost',
  'pel',
  'quin',
  'ras',
  'sol',
  'tem',
  'ur',
  'vik',
  'wen',
  'yar',
  'zel',
];

/** A made-up name of a customer or a system: texts of real hubs are full of them, and a search index feels it. */
export const nameIn = (random: Random): string =>
  capital(Array.from({ length: 2 + random.below(2) }, () => random.pick(syllables)).join(''));

/** A made-up sentence. */
export function sentence(random: Random): string {
  if (random.happens(0.2)) return random.pick(therefore);
  const subject = random.happens(0.3) ? `${random.pick(who)} of ${nameIn(random)}` : random.pick(who);
  const figure = random.happens(0.25) ? `, ${2 + random.below(480)} times in ${1 + random.below(12)} weeks` : '';
  const end = random.happens(0.6) ? ` ${random.pick(because)}` : '';
  const incident = random.happens(0.15) ? ` (INC-${10_000 + random.below(80_000)})` : '';
  return `${subject} ${random.pick(does)} ${random.pick(how)}${figure}${end}${incident}.`;
}

/** Some sentences, about so many words in all. */
export function paragraph(random: Random, words: number): string {
  let text = '';
  for (let count = 0; count < words; ) {
    const next = sentence(random);
    count += next.split(' ').length;
    text += text === '' ? next : ` ${next}`;
  }
  return text;
}

/** A title, told apart from all others by its number. */
export const titleOf = (random: Random, number: number): string =>
  `${capital(random.pick(does))} ${random.pick(how)}, ${nameIn(random)} ${number + 1}`;

/** A table of a few weeks. */
export function table(random: Random): string {
  const rows = Array.from(
    { length: 4 + random.below(4) },
    (_, index) => `| ${30 + index} | ${nameIn(random)} | ${random.below(400)} | ${random.below(90)} |`,
  );
  return ['| Week | Customer | Pages | Hours |', '| ---: | --- | ---: | ---: |', ...rows].join('\n');
}

/** A block of code in one of a few languages. */
export function code(random: Random): string {
  const name = nameIn(random).toLowerCase();
  const blocks = [
    `\`\`\`sql\nselect week, count(*) as pages\nfrom ${name}_pages\nwhere closed_without_action\ngroup by week\norder by week\n\`\`\``,
    `\`\`\`yaml\nconsumer:\n  group: ${name}\n  rebalance: incremental\n  maxPause: ${100 + random.below(400)}ms\n\`\`\``,
    `\`\`\`js\nconst moves = await plan('${name}', { limit: ${1 + random.below(9)} });\nfor (const move of moves) await confirm(move);\n\`\`\``,
  ];
  return random.pick(blocks);
}

/** A list of a few points. */
export const list = (random: Random): string =>
  Array.from({ length: 3 + random.below(3) }, () => `- ${sentence(random)}`).join('\n');
