import { narrowMap } from '../../../src/charts/input-map/narrow.ts';
import { wideMap } from '../../../src/charts/input-map/wide.ts';
import { place } from '../../../src/charts/layers-drawing.ts';
import { starTree } from '../../../src/charts/tree.ts';
import { treePicture } from '../../../src/charts/tree-picture.ts';
import { snapshotFor } from '../../../src/cli/edition/data.ts';
import { openHub } from '../../../src/cli/open-hub.ts';
import { changesFeed } from '../../../src/components/changes/feed.ts';
import { grouped, sentencesHtml } from '../../../src/components/changes/text.ts';
import { digestFeed } from '../../../src/components/digest/digest.ts';
import { relationsOf } from '../../../src/components/entry/relations.ts';
import { reviewsCalendar } from '../../../src/components/health/reviews-feed.ts';
import { csv } from '../../../src/components/list/csv.ts';
import { listTable } from '../../../src/components/list/rows.ts';
import { roadmapCsv, roadmapRecords } from '../../../src/components/roadmap/records.ts';
import { recordOf } from '../../../src/components/search/entry-record.ts';
import { markWords, partsOf, withoutHeading, wordsFound } from '../../../src/components/search/excerpt.ts';
import { fromSearch, toSearch } from '../../../src/components/search/query.ts';
import { explain, formulasIn, unknownIcons } from '../../../src/diagrams/explain.ts';
import { measureText } from '../../../src/diagrams/font.ts';
import { kinds } from '../../../src/kinds/index.ts';
import { listening } from '../../../src/methods/listening.ts';
import { audiencesOf } from '../../../src/model/audience.ts';
import { compare } from '../../../src/model/editions/compare.ts';
import type { Snapshot } from '../../../src/model/editions/snapshot.ts';
import { jsonReport } from '../../../src/report/changes/json-report.ts';
import { markdownReport } from '../../../src/report/changes/markdown-report.ts';
import { textReport } from '../../../src/report/changes/text-report.ts';
import { suggestion } from '../../../src/source/fields/nearest.ts';
import { slugOf } from '../../../src/source/slug.ts';
import { withoutLinks } from '../../../src/source/words/diagram-links.ts';
import { exampleFiles, siteOf } from '../../components/views/hub.ts';
import { checked, contentOf, hubWithAudiences } from '../hub.ts';
import { signal } from './places.ts';
import { waysIn } from './ways-in.ts';
import { hardRuns, type Run } from './words.ts';

/** A way that a text goes besides being read and checked, and the texts that are sent it. */
export interface Way {
  runs: readonly Run[];
  go(text: string): unknown;
}

const long = hardRuns(100_000);
const shorter = hardRuns(25_000);
/** For a way on which every entry of a hub goes, with each its own. */
const titles = hardRuns(10_000, ['a', 'a ', '"', '一', '\u0301', '\u200b', '\ud800']);

const quoted = (text: string) => JSON.stringify(text.replace(/[\r\n]/g, ' '));

/** A hub of every kind, in which whatever has a title has one that begins with this. */
function hubOfTitles(text: string) {
  const files = Object.entries(exampleFiles()).map(([file, whole]) => [
    file,
    String(whole).replace(/^title: .*/m, `title: ${quoted(`A${text}`)}`),
  ]);
  return siteOf(Object.fromEntries(files));
}

/** A hub on one day, with a text in a field and in its body. */
function snapshot(date: string, text: string): Snapshot {
  const content = contentOf({
    'inputs/industry.md': '---\ntitle: Industry\nsummary: A.\nowner: Me\ngroup: market\n---\n',
    'signals/a.md': `${signal('Calm', quoted(`A ${text}`))}\nWords ${text.replace(/[<`[\]&*_]/g, '.')}\n`,
  });
  const among = audiencesOf(content.config);
  const shown = snapshotFor({ edition: date, title: date, date }, content, { name: among.names[0] ?? '', among });
  if (!shown) throw new Error('The hub cannot be read.');
  return shown.snapshot;
}

/** Ways by what comes of the text. */
export const ways: Readonly<Record<string, Way>> = {
  ...waysIn,
  'the name of a file': { runs: long, go: slugOf },
  'a word like it': {
    runs: long,
    go: (text) => suggestion(text, [text.slice(1), `${text}a`, 'title', 'a'.repeat(250)]),
  },
  'a cell of a table of values': { runs: long, go: (text) => csv([text], [[text, `=${text}`]]) },
  'an address that asks the search': {
    runs: long,
    go: (text) => toSearch(fromSearch(`?${new URLSearchParams({ q: text, [text]: text })}`)),
  },
  'an excerpt of what was found': {
    runs: long,
    go(text) {
      const parts = partsOf(`${text.replace(/[<>&]/g, '.')}<mark>a</mark>`);
      const words = wordsFound(parts, text);
      return [withoutHeading(parts, `A ${text}`), withoutHeading(parts, text), markWords(text, words)];
    },
  },
  'what is told of a diagram': {
    runs: shorter,
    go(text) {
      for (const diagram of [`flowchart TD\n  A["${text}"] --> B`, `sequenceDiagram\n  A->>B: ${text}`, text]) {
        unknownIcons(diagram);
        formulasIn(diagram);
        withoutLinks(diagram, () => false);
        explain(new Error(`Parse error on line 2: ${text}`), diagram);
      }
    },
  },
  'what an audience may see': {
    runs: shorter,
    go(text) {
      const part = `${text}\n\n<Audience only="restricted">\n\n${text}\n\n</Audience>\n`;
      const { hub } = checked({
        'hub.yaml': hubWithAudiences,
        'signals/a.mdx': `${signal('Calm')}\nWords ${part}\n- ${part.replace(/\n(?=.)/g, '\n  ')}\n`,
      });
      openHub(hub.config, hub.entries, 'public');
    },
  },
  'lists, charts, exports and feeds': {
    runs: titles,
    go(text) {
      const site = hubOfTitles(text);
      const { hub } = site;
      for (const entry of hub.entries) [relationsOf(site, entry), recordOf(site, entry)];
      for (const kind of kinds)
        listTable(
          site,
          kind,
          hub.entries.filter((entry) => entry.kind === kind.folder),
        );
      const heard = listening(hub);
      [wideMap(heard, measureText, 'en'), narrowMap(heard, measureText, 'en')];
      const tree = starTree(hub);
      if (tree) place(treePicture(tree, 'en'), measureText);
      return [
        roadmapCsv(roadmapRecords(site)),
        reviewsCalendar(site),
        digestFeed(site, 'https://a.example'),
        changesFeed(site, 'https://a.example'),
      ];
    },
  },
  'what changed': {
    runs: shorter,
    go(text) {
      const half = text.length / 2;
      const sides = [text, `b ${text.slice(0, half)} c ${text.slice(half)} d`] as const;
      const comparison = compare(snapshot('2026-08-01', sides[0]), snapshot('2026-09-01', sides[1]));
      const words = { language: 'en', currency: 'EUR' };
      for (const report of [textReport, markdownReport, jsonReport]) report(comparison, words, { color: true });
      for (const { text: blocks } of comparison.entries)
        for (const { sentences } of grouped(blocks).flat()) sentences.map(sentencesHtml);
    },
  },
};
