import { checks } from '../../../src/checks/index.ts';
import { hubSchema, narrowerSettings } from '../../../src/kinds/hub.ts';
import { kinds as allKinds } from '../../../src/kinds/index.ts';
import type { Kind, Relation } from '../../../src/kinds/kind.ts';
import { requiredHeadings } from '../../../src/kinds/sections.ts';
import { plantDiagrams } from './diagrams.ts';
import { fill, type Target } from './fields.ts';
import { plantFaults } from './hostile.ts';
import { type Ledger, nobody } from './ledger.ts';
import { type Named, plantText, type Writing } from './text.ts';

/** How a planted hub is made. */
export interface PlantedHub {
  /** Its content types; those of the product without it. */
  kinds?: readonly Kind[];
  today: string;
  /** Names of the audiences, narrow to wide. */
  audiences: readonly string[];
  /** Numbers of the rounds in which a kind gets an entry for each audience: 0 has text in `.mdx`, 1 in `.md`. */
  rounds(kind: Kind): readonly number[];
  /** Whom an entry is for, by its place in the round; without it each place is that of an audience. */
  audienceOf?(kind: Kind, place: number): number;
  /** Ids that two hubs share, by kind, round and place. */
  ids?: Map<string, string>;
  /** Whether texts hold diagrams, and faults: those with which a hub is built, or also those that stop every build. */
  diagrams: boolean;
  faults: 'none' | 'built' | 'all';
}

interface Slot extends Named {
  variant: number;
  round: number;
  /** Whether it is a draft. */
  draft: boolean;
}

const yaml = (data: Record<string, unknown>): string =>
  Object.entries(data)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');

/** Which entries there are, with their ids and files. */
function slotsOf(ledger: Ledger, options: PlantedHub): Slot[] {
  const { kinds = allKinds, audiences, rounds } = options;
  const ids = options.ids ?? new Map<string, string>();
  const shared = options.ids !== undefined;
  const slots: Slot[] = [];
  for (const kind of kinds)
    for (const round of kind.single ? [0] : rounds(kind))
      for (let place = 0; place < (kind.single ? 1 : audiences.length); place += 1) {
        const audience = options.audienceOf?.(kind, place) ?? place;
        const name = `${kind.folder} ${round} ${place}`;
        const folder = round % 2 === 1 ? `${ledger.word(`${kind.folder}: folder`, audience, shared)}/` : '';
        const id = ids.get(name) ?? `${folder}${ledger.word(`${kind.folder}: id`, audience, shared)}`;
        ids.set(name, id);
        for (const word of id.split('/')) ledger.widen(word, audience);
        const file = `${kind.folder}/${id}.${round % 2 === 1 ? 'md' : 'mdx'}`;
        slots.push({
          kind: kind.folder,
          id,
          audience,
          file,
          variant: round * audiences.length + place,
          round,
          draft: false,
        });
      }
  // Drafts come last, and are what entries name, too.
  for (const [index, kind] of kinds.entries())
    for (const [audience] of audiences.entries()) {
      const name = `${kind.folder} draft ${audience}`;
      const id = ids.get(name) ?? ledger.word(`${kind.folder}: id of a draft`, audience, shared);
      ids.set(name, id);
      ledger.widen(id, audience);
      const file = `${kind.folder}/${id}.mdx`;
      slots.push({ kind: kind.folder, id, audience, file, variant: audience, round: index === 1 ? 0 : 2, draft: true });
    }
  return slots;
}

/** `hub.yaml`, with settings that are nobody's but the narrowest audience's. */
function settings(ledger: Ledger, { today, audiences }: PlantedHub, slots: readonly Slot[]) {
  const last = audiences.length - 1;
  const word = (where: string, audience: number) => ledger.word(`hub.yaml: ${where}`, audience);
  const waived = slots.filter(({ round }) => round === 0);
  const owners = audiences.map((_, audience) => word('name of an owner', audience));
  const data = fill(hubSchema, {
    ledger,
    name: 'hub.yaml',
    audienceOf: (path) =>
      last > 0 && narrowerSettings.some((name) => path === name || path.startsWith(`${name}.`)) ? last - 1 : last,
    variant: 0,
    relations: [],
    targets: () => [],
    given: {
      language: 'en',
      currency: 'EUR',
      today,
      site: `https://${word('site', last)}.example.com`,
      audiences,
      build: { audience: audiences.at(-2) ?? audiences[0] },
      owners: [
        ...owners.map((name, audience) => ({ name, ask: word('how to ask an owner', audience) })),
        { name: word('owner of nothing', 0), ask: word('how to ask an owner of nothing', 0) },
      ],
      checks: {
        // Nothing stops the build, and everything is told.
        ...Object.fromEntries(checks.map(({ id }) => [id, { severity: 'warning' }])),
        sections: { severity: 'warning', [word('unknown setting', 0)]: 1 },
        [word('unknown check', 0)]: { severity: 'off' },
      },
      waivers: [
        ...waived.map(({ kind, id, audience }, index) => ({
          check: ['review-overdue', 'reference', 'audience-narrower'][index % 3],
          entry: `${kind}/${id}`,
          reason: word('reason of a waiver', audience),
          until: '2099-12-31',
        })),
        {
          check: 'reference',
          entry: `signals/${word('entry of a waiver that is gone', 0)}`,
          reason: word('reason of a waiver of nothing', 0),
          until: '2099-12-31',
        },
        {
          check: word('check of a waiver', 0),
          entry: `${slots[0]?.kind}/${slots[0]?.id}`,
          reason: word('reason of a waiver of nothing', slots[0]?.audience ?? 0),
          until: '2001-01-01',
        },
        ...slots.slice(0, 9).map(({ kind, id }) => ({
          check: 'reference',
          entry: ledger.misspelt(`${kind}/${id}`),
          reason: word('reason of a waiver of nothing', 0),
          until: '2099-12-31',
        })),
      ],
    },
  });
  return { data, owners };
}

/** What a field or a text may name. */
function namer(slots: readonly Slot[], parts: Record<string, readonly Target[]>) {
  return (to: string, from?: Slot): readonly Target[] => {
    if (parts[to]) return parts[to];
    const before = from ? slots.indexOf(from) : -1;
    // Of its own kind only those before it, so that no circle comes about.
    const open = slots.filter(
      (slot, index) =>
        slot !== from && (to === 'any' || slot.kind === to) && (slot.kind !== from?.kind || index < before),
    );
    const audiences = [...new Set(open.map(({ audience }) => audience))];
    return audiences.map((audience) => {
      const those = open.filter((slot) => slot.audience === audience);
      const { kind, id } = those[(from?.variant ?? 0) % those.length] as Slot;
      return { id: to === 'any' ? `${kind}/${id}` : id, audience };
    });
  };
}

/**
 * The files of a hub with planted words in every field of every kind, in every place of a text, in names, images and
 * settings; for each audience; what is wide names what is narrow in every way there is.
 * @param ledger gives the words
 * @param options how it is made
 */
export function plantHub(ledger: Ledger, options: PlantedHub): Record<string, string | Uint8Array> {
  const { kinds = allKinds, audiences } = options;
  const last = audiences.length - 1;
  const slots = slotsOf(ledger, options);
  const hub = settings(ledger, options, slots);
  const skills = (hub.data.skills as { required: { id: string }[] } | undefined)?.required ?? [];
  const parts: Record<string, Target[]> = {
    skill: skills.map(({ id }) => ({ id, audience: last })),
    'input-metric': [],
  };
  const named = namer(slots, parts);
  const files: Record<string, string | Uint8Array> = { 'hub.yaml': yaml(hub.data) };

  const write = (slot: Slot, kind: Kind, index: number) => {
    const { audience, variant, round, file } = slot;
    const isNarrower = (path: string) =>
      last > 0 &&
      audience === last &&
      (kind.narrower ?? []).some((field) => path === field || path.startsWith(`${field}.`));
    const data = fill(kind.schema, {
      ledger,
      name: kind.folder,
      audienceOf: (path) => (isNarrower(path) ? last - 1 : audience),
      variant,
      relations: kind.relations,
      targets: (relation: Relation) => [
        ...named(relation.to, slot),
        ...(relation.except ?? []).map((id) => ({ id, audience })),
      ],
      given: {
        // Without the field an entry is for those whom a plain build is for.
        audience: audience === last - 1 && round === 1 ? undefined : audiences[audience],
        owner: hub.owners[audience],
        draft: slot.draft,
      },
    });
    for (const { id } of (data.inputMetrics as { id: string }[] | undefined) ?? [])
      parts['input-metric']?.push({ id, audience });
    const byAudience = (to: string) => named(to, slot);
    const writing: Writing = {
      ledger,
      audiences,
      file,
      audience,
      inside: false,
      named: byAudience,
      links: byAudience('any').map(({ id }) => slots.find((one) => `${one.kind}/${one.id}` === id) as Slot),
      files,
      tail: [],
      variant,
    };
    const sections = requiredHeadings({}, kind, data as never);
    const more = (inner: Writing) => [
      ...(options.diagrams && round === 0 && index === 1 ? plantDiagrams(inner) : []),
      ...(options.faults !== 'none' && round < 2 && index % 4 === 2
        ? plantFaults(inner, options.faults === 'all')
        : []),
    ];
    const text = [
      ...sections.map((heading) => `## ${heading}\n\n${ledger.word('text: paragraph of a section', audience)}`),
      // Every second kind writes in `.md`, too.
      ...(round === 0 || (round === 1 && index % 2 === 0) ? [plantText(writing, more)] : []),
    ];
    files[file] =
      `---\n# ${ledger.word('comment in front matter', nobody)}\n${yaml(data)}---\n\n${text.join('\n\n')}\n`;
  };
  for (const [index, kind] of kinds.entries())
    for (const slot of slots) if (slot.kind === kind.folder) write(slot, kind, index);
  const unused = ledger.word('file that nothing shows', nobody);
  files[`${kinds[0]?.folder}/${unused}.pdf`] = `%PDF-1.7\n% ${unused}\n%%EOF\n`;
  for (const bytes of Object.values(files)) ledger.digest(bytes);
  return files;
}
