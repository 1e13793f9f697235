import { groups } from '../../kinds/fields.ts';
import { tps } from '../../kinds/inputs.ts';
import type { Listening } from '../../methods/listening.ts';
import { groupName } from './drawing.ts';
import { contractsInOrder, inOrder } from './order.ts';
import { cadence, mapWords, us } from './words.ts';
import { drawable } from './wrap.ts';

/** A text between quotes; Mermaid writes signs of its own as entities with a hash. */
const quoted = (text: string) =>
  `"${drawable(text)
    .replaceAll('#', '#35;')
    .replaceAll('"', '#quot;')
    .replaceAll('<', '#lt;')
    .replaceAll('>', '#gt;')
    .replaceAll('`', '#96;')}"`;

/**
 * The map as a Mermaid flowchart, for slides and other documents: groups as subgraphs, contracts as edges.
 * @param listening what is drawn
 * @param language of the hub
 */
export function mermaidMap(listening: Listening, language: string): string {
  const say = mapWords(language);
  const order = inOrder(listening);
  const names = new Map(order.map(({ id }, index) => [id, `i${index + 1}`]));
  const blocks = groups.flatMap((group) => {
    const own = order.filter((input) => input.group === group);
    if (own.length === 0) return [];
    const nodes = own.map((input) => `    ${names.get(input.id)}[${quoted(drawable(input.title) || input.id)}]`);
    return [`  subgraph ${group}[${quoted(groupName(group))}]`, ...nodes, '  end'];
  });
  const edges = contractsInOrder(order, listening.bypasses).map((contract) => {
    const here = names.get(contract.input);
    const every = quoted(contract.state.since === null ? say.noExchange : say.every(cadence(contract.every)));
    return contract.with === tps
      ? `  ${here} <-->|${every}| tps`
      : `  ${here} <-.->|${every}| ${names.get(contract.with)}`;
  });
  return ['flowchart LR', `  tps((${quoted(us)}))`, ...blocks, ...edges, ''].join('\n');
}
