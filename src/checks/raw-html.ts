import type { Check } from './check.ts';

export const rawHtml: Check = {
  id: 'raw-html',
  title: 'HTML in .md files only marks up text',
  problem: 'HTML taken out',
  severity: 'warning',
  why: 'Scripts, frames, styles and forms are taken out of the page; the writer should know.',
  fix: 'Write it in Markdown, or use a component in an .mdx file.',
  example: { wrong: '<iframe src="…"></iframe>', right: '[The recording](https://example.com/recording)' },
};
