import { catalogue } from '../../format/catalogue.ts';

/** What stands around a drawing that was opened large; the browser fetches it. */
export const largeWords = catalogue({
  en: () => ({ close: 'Close' }),
});
