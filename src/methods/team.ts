import { tps } from '../kinds/inputs.ts';
import type { Hub } from '../model/hub.ts';
import type { Entry } from '../source/entry.ts';

type Input = Entry<'inputs'>;

/** A contract, named by the input in whose file it stands and the one on its other end. */
export interface HeldContract {
  input: Input;
  /** Null for technical product strategy. */
  other: Input | null;
}

/** A role, and the contracts that it holds. */
export interface Holder {
  /** As written. */
  role: string;
  /** The team member of that title; null where there is none. */
  member: Entry<'team'> | null;
  /** Held by nobody else on this side: silent when the role is left. */
  alone: readonly HeldContract[];
  /** Held by others, too. */
  shared: readonly HeldContract[];
}

/** Who holds the contracts of a hub. */
export interface Holders {
  /** Members and roles of technical product strategy. */
  ours: readonly Holder[];
  /** Roles of the inputs; nothing where this audience is told no roles. */
  theirs: readonly Holder[];
  /** Contracts with technical product strategy. */
  contracts: number;
  /** Those of them that hang on one of us. */
  heldByOne: number;
}

const plain = (role: string) => role.trim().replace(/\s+/gu, ' ').toLowerCase();

/** A contract with everybody on one side who holds it. */
interface Held {
  contract: HeldContract;
  roles: readonly string[];
}

function byRole(hub: Hub, held: readonly Held[]): Holder[] {
  const members = new Map(hub.of('team').map((member) => [plain(member.data.title), member]));
  const found = new Map<string, { role: string; alone: HeldContract[]; shared: HeldContract[] }>();
  for (const { contract, roles } of held) {
    const distinct = new Map(roles.map((role) => [plain(role), role]));
    for (const [key, role] of distinct) {
      const holder = found.get(key) ?? { role, alone: [], shared: [] };
      found.set(key, holder);
      (distinct.size === 1 ? holder.alone : holder.shared).push(contract);
    }
  }
  return [...found]
    .map(([key, holder]) => ({ ...holder, member: members.get(key) ?? null }))
    .sort((a, b) => b.alone.length - a.alone.length || (a.role < b.role ? -1 : 1));
}

/**
 * Who holds the contracts of a hub, and which of them hang on one person: a role in the contract and a team member
 * of that title are one.
 * @param hub the graph, for one audience
 */
export function holdersOf(hub: Hub): Holders {
  const members = hub.of('team');
  const ours: Held[] = [];
  const theirs: Held[] = [];
  for (const input of hub.of('inputs'))
    for (const { with: other, ...edge } of input.data.edges) {
      // The fields of roles are taken out for wider audiences.
      const contacts = edge.contacts as typeof edge.contacts | undefined;
      const known = (role: string | undefined) => (role ? [role] : []);
      if (other === tps) {
        const contract = { input, other: null };
        const holding = members.filter(({ data }) => data.holds?.includes(input.key)).map(({ data }) => data.title);
        ours.push({ contract, roles: [...holding, ...known(contacts?.there)] });
        theirs.push({ contract, roles: known(contacts?.here) });
      } else {
        const contract = { input, other: hub.byId('inputs', other) ?? null };
        if (!contract.other) continue;
        theirs.push({ contract, roles: known(contacts?.here) }, { contract, roles: known(contacts?.there) });
      }
    }
  const held = byRole(hub, ours);
  return {
    ours: held,
    theirs: byRole(hub, theirs),
    contracts: ours.length,
    heldByOne: held.reduce((sum, { alone }) => sum + alone.length, 0),
  };
}
