import { catalogue } from '../../format/catalogue.ts';

/** What the pictures say that stand beside a shared address. */
export const shareWords = catalogue({
  en: ({ plural }) => ({
    northStar: 'North Star',
    entries: (count: number, one: string, many: string) =>
      plural(count, { one: '# {one}', other: '# {many}' }, { one, many }),
    restsOn: (count: number) => plural(count, { one: 'Rests on one signal', other: 'Rests on # signals' }),
  }),
});
