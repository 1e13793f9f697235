import { formatDay } from '../../format/days.ts';
import type { Destination } from '../../site/href.ts';
import { markdownAt } from '../../site/markdown.ts';
import { list, listsOf, titleOf } from '../../site/pages.ts';
import type { Site } from '../../site/site.ts';

/** Text that is no link, whatever an author wrote. */
const plain = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\\[\]<>*_`]/g, '\\$&');

/**
 * The file `llms.txt` (llmstxt.org): what this hub is, and where its pages stand as Markdown.
 * @param site for one audience
 * @param handbook pages of the handbook, in the order in which they are read
 */
export function llmsText(site: Site, handbook: readonly { method: string; title: string }[]): string {
  const { hub, origin, to, audience, several } = site;
  const { config, today } = hub;
  const line = (name: string, destination: Destination, about = '', address = markdownAt(to(destination))) =>
    `- [${plain(name)}](${origin ?? ''}${address})${about ? `: ${plain(about)}` : ''}`;
  const pages = list.flatMap((one) => {
    if ('each' in one) return [];
    if (!('page' in one)) return listsOf(one).map(({ folder, many, about }) => line(many, { list: folder }, about));
    const isPage = one.address === '' || one.address.endsWith('/');
    return isPage && !one.unlisted && (one.when?.(site) ?? true)
      ? [line(titleOf(one.page) || config.title, { page: one.page })]
      : [];
  });
  const plans = hub.of('strategy').map(({ key, data }) => line(data.title, { entry: key }, data.summary));
  const data = [
    line('Where the data is', { page: 'api' }, 'files for programs and the kinds of entry', to({ page: 'api' })),
    line(
      'The whole hub',
      { page: 'api-hub' },
      'every entry with its fields and figures, every tie, every problem',
      to({ page: 'api-hub' }),
    ),
    line('Its shape', { page: 'api-schema' }, 'JSON Schema', to({ page: 'api-schema' })),
  ];
  const star = hub.of('north-star')[0];
  const parts = [
    `# ${plain(config.title)}`,
    `> ${plain([config.product, star?.data.summary].filter(Boolean).join(': '))}`,
    `As of ${formatDay(today, config.language)}${several ? `, for the audience ${plain(audience)}` : ''}. Every page stands beside itself as Markdown: put \`index.md\` behind its address. The front matter of an entry holds its fields and, below \`computed\`, what is worked out of them.`,
    `## Pages\n\n${pages.join('\n')}`,
    ...(plans.length > 0 ? [`## Strategies\n\n${plans.join('\n')}`] : []),
    `## Data\n\n${data.join('\n')}`,
    `## Optional\n\n${handbook.map(({ method, title }) => line(title, { method })).join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}
