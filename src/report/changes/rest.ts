import type { Locale } from '../../format/language.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Comparison, EntryChange } from '../../model/editions/comparison.ts';
import { renamedIn, type Statement } from './chapter.ts';
import { others } from './evidence.ts';
import { gist } from './gist.ts';
import { whatChangedWords } from './words.ts';

/** Kinds that have chapters of their own. */
const elsewhere = new Set(['north-star', 'strategy', 'initiatives', 'decisions', 'signals', 'inputs']);

/** Everything else: experiments, personas, products, team, and the settings of the hub. */
export function restChapter(comparison: Comparison, locale: Locale): Statement[] {
  const say = whatChangedWords(locale.language);
  const own = comparison.entries.filter(({ kind }) => !elsewhere.has(kind));
  const added = ({ kind }: EntryChange): [string, string] => ['added', say.new(kindOf(kind)?.one ?? say.entry)];
  const kinds = new Set(comparison.moved.map(({ after }) => after.key.slice(0, after.key.indexOf('/'))));
  return [
    ...others(own, [], locale, { added, removed: ['removed', say.gone] }),
    ...[...kinds].filter((kind) => !elsewhere.has(kind)).flatMap((kind) => renamedIn(comparison, kind, locale)),
    ...settings(comparison, locale),
  ];
}

/** Settings are shown as an entry called `hub`, so that they show below as facts do. */
function settings({ settings: facts }: Comparison, locale: Locale): Statement[] {
  if (facts.length === 0) return [];
  const say = whatChangedWords(locale.language);
  const name = { key: 'hub', title: say.settings };
  const change: EntryChange = {
    kind: 'hub',
    before: name,
    after: name,
    state: { before: null, after: null },
    day: null,
    through: null,
    facts,
    text: [],
  };
  return [{ what: 'changed', entry: null, gone: false, words: say.settingsChanged(gist(change, locale)), change }];
}
