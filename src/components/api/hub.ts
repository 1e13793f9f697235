import { kinds } from '../../kinds/index.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Destination } from '../../site/href.ts';
import type { Site } from '../../site/site.ts';
import { figuresOf } from './figures.ts';
import type { HubFile, IndexFile } from './shape.ts';

const addressOf = ({ origin, to }: Site, destination: Destination): string => `${origin ?? ''}${to(destination)}`;

const headOf = ({ hub: { config, today }, audience }: Site) => ({
  hub: config.title,
  product: config.product,
  language: config.language,
  currency: config.currency,
  asOf: today,
  audience,
});

/**
 * The whole hub for programs: entries with their fields and figures, what ties them, what the checks find.
 * @param site for one audience
 */
export function hubRecord(site: Site): HubFile {
  const { hub, problems } = site;
  return {
    ...headOf(site),
    entries: hub.entries.map((entry) => {
      const ties = hub.from(entry.key).map(({ to, field }) => ({ to, ...(field !== null && { field }) }));
      return {
        key: entry.key,
        file: entry.file,
        page: addressOf(site, { entry: entry.key }),
        fields: { ...entry.data },
        figures: figuresOf(site, entry),
        ...(ties.length > 0 && { ties }),
      };
    }),
    problems: problems.map(({ check, severity, file, line, field, message, fix }) => ({
      check,
      severity,
      file,
      line,
      field,
      message,
      fix,
    })),
  };
}

/** Files for programs, and what each holds. */
const files: readonly { to: Destination; type: string; about: string }[] = [
  {
    to: { page: 'api-hub' },
    type: 'application/json',
    about: 'Every entry with its fields and figures, every tie, every problem.',
  },
  { to: { page: 'api-schema' }, type: 'application/schema+json', about: 'The shape of that file.' },
  { to: { page: 'llms' }, type: 'text/plain', about: 'The pages as Markdown, with what each holds.' },
  { to: { page: 'backlog-json' }, type: 'application/json', about: 'The backlog in its order.' },
  { to: { page: 'schedule-json' }, type: 'application/json', about: 'The backlog in time.' },
  { to: { page: 'roadmap-json' }, type: 'application/json', about: 'The roadmap.' },
  { to: { page: 'operations-json' }, type: 'application/json', about: 'Work by hand, with its hours and its price.' },
  { to: { page: 'reviews-json' }, type: 'application/json', about: 'Reviews that are due.' },
];

/**
 * Where a program begins to read.
 * @param site for one audience
 */
export const indexRecord = (site: Site): IndexFile => ({
  ...headOf(site),
  files: files.map(({ to, type, about }) => ({ address: addressOf(site, to), type, about })),
  kinds: kinds.map(({ folder, one, about, relations }: Kind) => ({
    kind: folder,
    one,
    about,
    entries: site.hub.entries.filter(({ kind }) => kind === folder).length,
    schema: addressOf(site, { schema: folder }),
    relations: relations.map(({ field, label, inverse, supports = false }) => ({ field, label, inverse, supports })),
  })),
});
