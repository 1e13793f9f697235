export type * from '../site/site.ts';
