import { type Specimen, shown } from '../specimen.ts';

const page = 'changes/';

export const changes: readonly Specimen[] = [
  shown('changes/Matters', 'ten', 'one line each', 'sample', page),
  shown('changes/ChangesView', 'head of the chapters', 'between what matters and all', 'sample', page, {
    part: '.ch-all',
  }),
  shown('changes/ChangesCounts', 'of an edition', 'signs', 'sample', 'editions/'),
  shown('changes/ChangesPairs', 'choose', 'current pair', 'sample', page),
  shown('changes/ChangeRanks', 'open', 'places then and now', 'sample', page, { as: 'open' }),
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
