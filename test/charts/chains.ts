import { initiativeChain } from '../../src/charts/chain-initiative.ts';
import { strategyChain } from '../../src/charts/chain-strategy.ts';
import type { Picture, PictureBox } from '../../src/charts/layers.ts';
import type { Hub } from '../../src/model/hub.ts';
import type { Entry } from '../../src/source/entry.ts';
import { exampleFiles, signalFile, siteOf } from '../components/views/hub.ts';

/** The example hub with changes: other texts, or null for files that are not there. */
export const hubOf = (changes: Record<string, string | null> = {}): Hub => siteOf(exampleFiles(changes)).hub;
export const strategyOf = (hub: Hub, id = 'hands-off-operation') =>
  strategyChain(hub, hub.byId('strategy', id) as Entry<'strategy'>);
export const initiativeOf = (hub: Hub, id = 'hands-off-rebalancing') =>
  initiativeChain(hub, hub.byId('initiatives', id) as Entry<'initiatives'>);

/** Boxes of a layer. */
export const column = ({ columns }: Picture, name: string): PictureBox[] =>
  columns.find((one) => one.name === name)?.items ?? [];
export const titles = (picture: Picture, name: string) => column(picture, name).map(({ title }) => title);
export const find = (picture: Picture, id: string) =>
  picture.columns.flatMap(({ items }) => items).find((one) => one.id === id);
/** Bonds as sentences of ids. */
export const bonds = (picture: Picture) => picture.bonds.map(({ from, verb, to }) => `${from} ${verb} ${to}`);

export const strategyFile = (more: string) =>
  `---\ntitle: Bare\nowner: TPS\nstatus: draft\n${more}---\n\n## Diagnosis\n\nA.\n\n## Guiding policy\n\nB.\n\n## Coherent actions\n\nC.\n\n## Not doing\n\nD.\n`;
export const work = (title: string, more = '') =>
  `---\ntitle: ${title}\nowner: Core\nstage: idea\ncustomerValue: Sleep.\n${more}---\n`;
/** As many signals from support, `s-0` and on. */
export const heard = (count: number, more = '') =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `signals/s-${index}.md`,
      signalFile(`2026-09-${String(1 + (index % 28)).padStart(2, '0')}`, more),
    ]),
  );
export const ids = (count: number) => Array.from({ length: count }, (_, index) => `s-${index}`).join(', ');
