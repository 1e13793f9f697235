import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/run.ts';
import { siteData } from '../../src/cli/site-data.ts';
import { editionOf } from '../support/editions.ts';
import { temporaryFolder } from '../support/folder.ts';
import { baseHub, earlier, type HiddenPart, hiddenEdition, hiddenFrom, withHidden } from '../support/hidden-parts.ts';
import { contentOf, type Files, today } from '../support/hub.ts';
import { someOf } from '../support/runs.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

type Edition = ReturnType<typeof editionOf>;
const edition = (id: string, date: string, files: Files): Edition =>
  editionOf(id, files, { title: id, date, seal: String(Object.keys(files).length) });

/** What every page is made from. Where in its file something stands no page tells, and the digest of a file neither. */
async function dataFor(files: Files, editions: Edition[], audience: string) {
  const content = contentOf(files);
  const result = runChecks(content, today, new Map(), editions);
  const loaded = { content, editions, result, drawings: new Map(), today, audience };
  const { data, entries } = await siteData(loaded, join(folder, 'content'), join(folder, 'cache'));
  const text = JSON.stringify(entries, (key, value) => (/^(line|column|digest)$/.test(key) ? undefined : value));
  return { data, entries: JSON.parse(text) as unknown };
}

const sealable = (parts: readonly HiddenPart[]) => parts.filter(({ unsealed }) => !unsealed);
const hubWith = (parts: readonly HiddenPart[], audience: string) =>
  dataFor(withHidden(parts), [edition('autumn', '2026-09-30', earlier(withHidden(sealable(parts))))], audience);

describe('two hubs that differ only in what an audience may not see', () => {
  const cases = (['internal', 'public'] as const).flatMap((reader) => [
    ...hiddenFrom(reader).map((part) => [reader, part.name, [part]] as const),
    [reader, 'all of that', hiddenFrom(reader)] as const,
  ]);

  it.each(someOf(cases, 12))('are one hub to %s: %s', async (reader, _, parts) => {
    expect(await hubWith(parts, reader)).toEqual(await hubWith([], reader));
  });

  it.each(someOf(cases, 12))(
    'are two to the narrowest, but for what nobody is told (%s): %s',
    async (_, name, parts) => {
      const [one, other] = await Promise.all([hubWith([], 'restricted'), hubWith(parts, 'restricted')]);
      if (name === 'what a drawing says to nobody') return;
      expect(other).not.toEqual(one);
    },
  );

  it.each(['internal', 'public'])('are one hub to %s: an edition for others', async (reader) => {
    const plain = await dataFor(baseHub, [], reader);
    const sealed = edition('summer', '2026-06-30', earlier(hiddenEdition));
    expect(await dataFor(baseHub, [sealed], reader)).toEqual(plain);
    expect((await dataFor(baseHub, [sealed], 'restricted')).data.editions).toHaveLength(1);
  });
});
