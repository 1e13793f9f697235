import { journeyStages } from '../kinds/fields.ts';
import { tps } from '../kinds/inputs.ts';
import { freshness } from '../methods/freshness.ts';
import type { Check } from './check.ts';

export const inputContract: Check = {
  id: 'input-contract',
  title: 'Every input has a contract that both sides keep',
  problem: 'Input contract missing or overdue',
  severity: 'warning',
  age: true,
  curedByTime: true,
  why: 'People who only give and get nothing back stop giving; a contract that nobody has kept for long is not one.',
  fix: 'Write the edge with `tps` in the file of the input, and talk to them when it is overdue.',
  example: {
    wrong: 'edges: []',
    right: 'edges:\n  - { with: tps, gives: Incident themes, gets: What will change, every: 2 weeks, … }',
  },
  *run({ hub, today }) {
    const seen = new Map<string, string>();
    for (const { file, id, data } of hub.of('inputs')) {
      if (!data.edges.some((edge) => edge.with === tps)) {
        yield {
          file,
          field: ['edges'],
          found: 'no edge with tps',
          expected: 'an edge with `tps`: gives, gets, every, contacts',
          message: 'It has no contract with technical product strategy.',
          fix: 'Write under `edges` what you agreed with them: `with: tps` stands for you, the team behind this hub.',
        };
      }
      if (data.journey.length === 0) {
        yield {
          file,
          field: ['journey'],
          found: 'an empty list',
          expected: "stages of the customer's journey",
          message: `Which stages of the customer's journey \`${id}\` can see is not said.`,
          fix: `Ask them, and list what they see: ${journeyStages.join(', ')}.`,
        };
      }
      for (const [index, edge] of data.edges.entries()) {
        const pair = [id, edge.with].sort().join(' ');
        const other = seen.get(pair);
        if (other !== undefined || edge.with === id) {
          yield {
            file,
            field: ['edges', index, 'with'],
            found: edge.with,
            expected: 'each edge in one of its two files',
            message:
              other === undefined
                ? `\`${id}\` has an edge with itself.`
                : `The edge between \`${id}\` and \`${edge.with}\` stands in \`${other}\` already.`,
            fix: 'Remove one of the two.',
          };
        }
        seen.set(pair, file);
        const { state, due } = freshness(edge.last, edge.every, today);
        if (state !== 'overdue') continue;
        yield {
          file,
          field: ['edges', index, edge.last ? 'last' : 'with'],
          found: edge.last ? `last exchange ${edge.last}` : 'no exchange yet',
          expected: `an exchange every ${edge.every}`,
          message: edge.last
            ? `The contract with \`${edge.with}\` is overdue: an exchange was due on ${due}.`
            : `Nobody has talked with \`${edge.with}\` yet.`,
          fix: 'Talk to them and set `last` to the day, or agree on another cadence.',
        };
      }
    }
  },
};
