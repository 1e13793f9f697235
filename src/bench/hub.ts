import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramBlock } from './diagrams.ts';
import { type Planned, planHub, today } from './plan.ts';
import { sentence } from './prose.ts';
import { randomFrom } from './random.ts';
import { owners, type Story, writers } from './writers.ts';

const config = `title: Bench strategy
product: Bench
language: en
currency: EUR
today: ${today}
audiences: [restricted, internal, public]
build: { audience: internal }
owners:
${owners.map((name) => `  - { name: ${name}, ask: "#${name.toLowerCase().replaceAll(' ', '-')}" }`).join('\n')}
skills:
  required:
    - { id: technical, title: Technical background }
    - { id: people, title: People skills and empathy }
`;

function fileOf(entry: Planned, story: Story): string {
  const write = writers[entry.kind];
  // A new kind without a writer of its own shall not pass for measured.
  if (!write) throw new Error(`The bench does not know how to write ${entry.kind}.`);
  const { fields, sections } = write(entry, story);
  const all = { title: entry.title, summary: sentence(story.random), owner: story.random.pick(owners), ...fields };
  // A value of JSON is a value of YAML.
  const front = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  if (entry.extension === '.yaml') return front.join('');
  return `---\n${front.join('')}---\n\n${sections.join('\n\n')}\n`;
}

/** A hub that was made up. */
export interface BenchHub {
  /** How many entries it has. */
  entries: number;
  /**
   * Edits entries as a writer would.
   * @param count how many, from the last one on
   * @param sentence goes to the end of each
   * @returns addresses of their pages
   */
  edit(count: number, sentence: string): string[];
}

/**
 * Writes a made-up hub: the same size gives the same bytes on every machine, and no check finds an error in it.
 * @param folder where; it must exist
 * @param entries how many, from 1
 * @param diagrams how many of those with a text hold a diagram
 */
export function writeHub(folder: string, entries: number, diagrams = 0): BenchHub {
  const random = randomFrom(entries);
  const plan = planHub(entries, random);
  const story: Story = { random, of: (kind) => plan.get(kind) ?? [] };
  writeFileSync(join(folder, 'hub.yaml'), config);
  const edited: { path: string; text: string; address: string }[] = [];
  let written = 0;
  let drawn = 0;
  for (const [kind, planned] of plan) {
    if (planned.length > 0) mkdirSync(join(folder, kind));
    for (const entry of planned) {
      const path = join(folder, kind, entry.id + entry.extension);
      const holdsDiagram = drawn < diagrams && entry.extension !== '.yaml';
      const text = fileOf(entry, story) + (holdsDiagram ? `\n${diagramBlock(random, drawn)}\n` : '');
      drawn += holdsDiagram ? 1 : 0;
      writeFileSync(path, text);
      written += 1;
      if (entry.extension !== '.yaml') edited.push({ path, text, address: `${kind}/${entry.id}/` });
    }
  }
  return {
    entries: written,
    edit(count, sentence) {
      return edited.slice(-count).map(({ path, text, address }) => {
        writeFileSync(path, `${text}\n${sentence}\n`);
        return address;
      });
    },
  };
}
