import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const folder = inject('sampleSite');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
const backlog = read('backlog/index.html');

/** A cell of an initiative's row in the backlog: the figure, and its reach. */
function cellOf(id: string, label: string): [figure: string, reach: string] {
  const row = backlog.match(/<tr data-f=.*?<\/tr>/gs)?.find((one) => one.includes(`/initiatives/${id}/"`)) ?? '';
  const cell = new RegExp(`<td data-l="${label}"[^>]*>(.*?)</td>`, 's').exec(row)?.[1] ?? '';
  const [figure = '', reach = ''] = cell.split('<small');
  return [plain(figure), plain(`<small${reach}`)];
}

const ranked = [...backlog.matchAll(/<small>place (\d+)<\/small>.*?\/initiatives\/([^/"]+)\/"/gs)].map(
  ([, place, id]) => [String(id), Number(place)] as const,
);

describe('what the pages of the sample say of one initiative', () => {
  it('is the same cost of delay at the head of its page as in the backlog', () => {
    expect(ranked.length).toBeGreaterThan(10);
    for (const [id] of ranked) {
      const [figure, reach] = cellOf(id, 'Cost of delay');
      const [, head = ''] =
        /<dt>Cost of delay per week<\/dt><dd>(.*?)<\/dd>/s.exec(read(`initiatives/${id}/index.html`)) ?? [];
      expect([id, plain(head)]).toEqual([id, reach ? `${figure} (${reach})` : figure]);
    }
  });
  it('is the same place on its page as in the backlog', () => {
    for (const [id, place] of ranked)
      expect(plain(read(`initiatives/${id}/index.html`))).toContain(`Place ${place} of ${ranked.length} `);
  });
});

it('health counts evidence that has expired in one way', () => {
  const health = read('health/index.html');
  const today = /<th scope="row">Today.*?<\/tr>/s.exec(health)?.[0] ?? '';
  const expired = [...today.matchAll(/<td class="number">([^<]*)<\/td>/g)].map(([, count]) => count)[2];
  const listed =
    /href="#evidence-expired">Evidence expired<span class="count"> ([^<]*)<\/span>/.exec(health)?.[1] ?? '0';
  expect(expired).toBe(listed);
});
