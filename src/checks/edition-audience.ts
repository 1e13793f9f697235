import { type Audiences, audiencesOf, maySee, readerThen } from '../model/audience.ts';
import type { SealedEdition } from '../source/editions/read.ts';
import type { Entry, RawEntry } from '../source/entry.ts';
import type { Check, FileFault } from './check.ts';

/** Today's entry by each key that it has or had. */
function byEveryKey(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const former = entries.flatMap((entry) =>
    (entry.data.formerly ?? []).map((id) => [`${entry.kind}/${id}`, entry] as const),
  );
  return new Map([...former, ...entries.map((entry) => [entry.key, entry] as const)]);
}

/** To whom of today's wider audiences an edition shows one of its entries. */
function shownTo(
  { content: { config } }: SealedEdition,
  { data }: RawEntry,
  now: Audiences,
  readers: readonly string[],
): string[] {
  const then = audiencesOf(config);
  const widest = typeof data.audience === 'string' ? data.audience : undefined;
  return readers.filter((reader) => {
    const known = readerThen(then, now, reader);
    return known !== null && maySee(then, widest, known);
  });
}

/** Fields that a kind keeps from the widest audience, where an edition knows that audience as a narrower one. */
function* openFields({ id, content }: SealedEdition, now: Audiences): Generator<FileFault> {
  const { names } = now;
  const reader = names.at(-1) as string;
  const then = audiencesOf(content.config).names;
  if (readerThen(audiencesOf(content.config), now, reader) === null) return;
  if (then.length > 1 && then.at(-1) === reader) return;
  yield {
    file: `editions/${id}/hub.yaml`,
    field: ['audiences'],
    found: then.join(', '),
    expected: names.join(', '),
    message: `Fields that are kept from ${reader} today, such as who was heard, are shown to it by the edition ${id}, in which ${reader} is not the widest of several audiences.`,
    fix: `List the audiences there as hub.yaml does today, and seal the edition anew: npm run edition -- amend ${id} --reason "…".`,
  };
}

const both = (words: readonly string[]) => [...new Set(words)].join(', ');

export const editionAudience: Check = {
  id: 'edition-audience',
  title: 'No edition shows to many readers what is for few today',
  problem: 'Still shown by an edition',
  severity: 'warning',
  why: 'An edition keeps the audience that an entry had when it was sealed. What was made narrower since is still read there, by all who could read it then.',
  fix: 'Write the audience of today into the copy that lies in the edition, or remove it there, and seal the edition anew: `npm run edition -- amend`. Readers see the reason. If it may stay as it was, waive the warning.',
  example: {
    wrong: '`audience: restricted` in signals/outage.md, and `audience: public` in its copy of 2026-q4',
    right: '`audience: restricted` in both, and `npm run edition -- amend 2026-q4 --reason "A customer was named"`',
  },
  *run({ content, hub, editions }) {
    const audiences = audiencesOf(content.config);
    const wider = audiences.names.slice(1);
    if (wider.length === 0 || content.configUnread) return;
    const today = byEveryKey(hub.entries);
    const found = new Map<Entry, { edition: SealedEdition; file: string; readers: string[] }[]>();
    for (const edition of editions)
      for (const then of edition.content.entries) {
        const now = today.get(then.key);
        if (!now) continue;
        const hidden = wider.filter((reader) => !maySee(audiences, now.data.audience, reader));
        const readers = shownTo(edition, then, audiences, hidden);
        if (readers.length === 0) continue;
        const file = `editions/${edition.id}/${then.file}`;
        found.set(now, [...(found.get(now) ?? []), { edition, file, readers }]);
      }
    for (const edition of editions) yield* openFields(edition, audiences);
    for (const [{ key, file, data }, shown] of found) yield toldOf(key, file, data.audience ?? audiences.plain, shown);
  },
};

function toldOf(
  key: string,
  file: string,
  audience: string,
  shown: readonly { edition: SealedEdition; file: string; readers: string[] }[],
): FileFault {
  const ids = shown.map(({ edition }) => edition.id);
  const editions = ids.length === 1 ? `the edition ${ids} still shows` : `the editions ${ids.join(', ')} still show`;
  const readers = both(shown.flatMap((one) => one.readers));
  const copies = shown.map((one) => `\`${one.file}\``).join(' and ');
  return {
    file,
    field: ['audience'],
    found: `shown to ${readers} by ${ids.join(', ')}`,
    expected: `editions that show it to ${audience} only`,
    message: `\`${key}\` is for ${audience} only, and ${editions} it to ${readers}.`,
    fix: `Write \`audience: ${audience}\` into ${copies}, or remove ${shown.length === 1 ? 'it' : 'them'}, and seal ${ids.length === 1 ? 'the edition' : 'the editions'} anew: ${ids.map((id) => `npm run edition -- amend ${id} --reason "…"`).join(', ')}.`,
  };
}
