import { type Specimen, shown } from '../specimen.ts';

const page = 'changes/';
const texts = 'changes/2026-q3/today/rest/';

export const changes: readonly Specimen[] = [
  shown('changes/Matters', 'ten', 'one line each', 'sample', page),
  shown('changes/ChangesView', 'head of the chapters', 'between what matters and all', 'sample', page, {
    part: '.ch-all',
  }),
  shown('changes/ChangesCounts', 'of an edition', 'signs', 'sample', 'editions/'),
  shown('changes/ChangesPairs', 'choose', 'current pair', 'sample', page),
  shown('changes/ChangeRanks', 'open', 'places then and now', 'sample', page, { as: 'open' }),
  shown('changes/ChangeStatement', 'few differences', 'are open', 'told', texts, { has: '[id*=islander]' }),
  shown('changes/ChangeDifferences', 'many', 'on demand', 'told', texts, { has: '.ch-rows' }),
  shown('changes/ChangeFacts', 'both sides', 'then and now beside each other', 'told', texts),
  shown('changes/ChangeFacts', 'new', 'says that it was not there', 'told', texts, { has: 'td > .muted' }),
  shown('changes/ChangeText', 'every kind', 'sentences, members, rows, code, moved', 'told', texts, {
    has: '.ch-rows',
  }),
  shown('changes/ChangeDiagram', 'narrow, open', 'beside each other', 'told', texts, {
    has: '.ch-pair:not(.is-wide)',
    as: 'open',
  }),
  shown('changes/ChangeDiagram', 'wide', 'one above the other', 'told', texts, { has: '.is-wide' }),
  shown('changes/ChangeDrawing', 'before', 'named', 'told', texts),
  shown('changes/ChangesTextPages', 'one chapter', 'what is on the page', 'told', texts),
  shown('changes/ChangesTextPages', 'many', 'the one that is shown', 'sample', 'changes/2026-q3/today/strategy/'),
  shown('pages/changes/[...pair]', 'no edition', 'nothing to compare', 'empty', page, { part: '.empty' }),
  shown('editions/EditionListed', 'newest', 'links and counts', 'sample', 'editions/'),
  shown('editions/EditionListed', 'first', 'nothing before it', 'sample', 'editions/', {
    has: '#edition-2026-q1, [id*=q1]',
    as: 'open',
  }),
  shown('editions/EditionSeal', 'open', 'long digest', 'sample', 'editions/', { as: 'open' }),
  shown('pages/editions/index', 'none', 'says what to do', 'empty', 'editions/', { part: '.empty' }),
  shown('digest/DigestMonth', 'much', 'chapters beside each other', 'sample', 'digest/2026-10/'),
  shown('digest/DigestMonth', 'little', 'empty chapters', 'example', 'digest/2026-09/'),
  shown('digest/DigestMeasured', 'several', 'better and worse', 'sample', 'digest/2026-11/'),
  shown('digest/DigestChapter', 'long words', 'wraps', 'german', 'digest/2026-11/'),
  shown('layouts/Digest', 'none', 'says so', 'empty', 'digest/', { part: '.empty' }),
];
