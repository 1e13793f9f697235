import { formatValue } from '../../format/numbers.ts';
import { capital, plural } from '../../format/words.ts';
import { kindOf, kinds } from '../../kinds/index.ts';
import { lastMeasured } from '../../kinds/north-star.ts';
import { evidenceOf } from '../../methods/evidence.ts';
import { memoize } from '../../model/memoize.ts';
import { lineOf, list, type Page } from '../../site/pages.ts';
import type { Site } from '../../site/site.ts';
import { shareWords } from './words.ts';

/** What is drawn for a page whose address is shared. */
export interface SharedPicture {
  /** Its file, below the base. */
  file: string;
  /** What it is: "Strategy". */
  sort: string;
  title: string;
  /** The one figure, and what it counts. */
  figure: string | null;
  note: string | null;
  /** Name of the hub. */
  hub: string;
}

const folder = 'pictures/';

/** The picture of every other page: it stands for Sextant. */
const general = 'preview.png';

const fileOf = (name: string) => `${folder}${name}.png`;

/** The North Star metric as a figure. */
function metricOf({ hub }: Site): Pick<SharedPicture, 'figure' | 'note'> {
  const metric = hub.of('north-star')[0]?.data.metric;
  const now = metric && lastMeasured(metric.history, hub.today);
  return metric && now
    ? { figure: formatValue(now.value, metric.unit, hub.config.language), note: metric.name }
    : { figure: null, note: null };
}

/**
 * The pictures of a site: for its home page, each list, each page that the navigation names, and each entry of a kind
 * whose entries have their own. They hold nothing but what this audience may see.
 * @param site for one audience
 */
export const picturesOf = memoize((site: Site): readonly SharedPicture[] => {
  const { hub } = site;
  const { title: name, language } = hub.config;
  const say = shareWords(language);
  const none = { figure: null, note: null, hub: name };
  const star = hub.of('north-star')[0];
  const home = { file: fileOf('home'), sort: star ? say.northStar : '', title: star?.data.title ?? name, hub: name };
  const lists = kinds.map(({ folder: kind, list: at, many, one, single }): SharedPicture => {
    const count = hub.entries.filter((entry) => entry.kind === kind).length;
    if (single) return { ...home, ...metricOf(site), file: fileOf(at) };
    const figure = count === 0 ? null : say.entries(count, one, plural(one));
    return { ...none, file: fileOf(at), sort: '', title: many, figure };
  });
  const pages = list.flatMap((line): SharedPicture[] =>
    'page' in line && line.group && line.title
      ? [
          {
            ...none,
            ...(line.page === 'brief' && metricOf(site)),
            file: fileOf(line.page),
            sort: '',
            title: line.title,
          },
        ]
      : [],
  );
  const entries = hub.entries.flatMap(({ key, kind, id, data }): SharedPicture[] => {
    const its = kindOf(kind);
    if (!its?.ownPicture) return [];
    const { signals } = evidenceOf(hub, key);
    const figure = signals.length === 0 ? null : say.restsOn(signals.length);
    return [{ ...none, file: fileOf(`${its.list}/${id}`), sort: capital(its.one), title: data.title, figure }];
  });
  return [{ ...home, ...metricOf(site) }, ...lists, ...pages, ...entries];
});

const filesOf = memoize((site: Site): ReadonlySet<string> => new Set(picturesOf(site).map(({ file }) => file)));

/**
 * Address of the picture of a page, below the base.
 * @param site the site
 * @param path of the page below the base; null for one that is for nobody to share
 * @param section what it belongs to: the folder of a kind, or a page
 */
export function pictureAt(site: Site, path: string | null, section: string | undefined): string {
  if (site.edition || path === null) return general;
  if (path === '') return fileOf('home');
  const kind = section === undefined ? undefined : kindOf(section);
  const own = fileOf(decodeURI(path).replace(/\/$/, ''));
  const files = filesOf(site);
  const found = [kind?.ownPicture ? own : '', fileOf(kind?.list ?? aboveOf(section))].find((file) => files.has(file));
  return found === undefined ? general : found.split('/').map(encodeURIComponent).join('/');
}

/** The page of the navigation to which a page belongs. */
function aboveOf(section: string | undefined): string {
  const line = list.find((one) => 'page' in one && one.page === section);
  if (!line || !('page' in line)) return '';
  const above = lineOf(line.page as Page).under;
  return above === undefined ? line.page : (kindOf(above)?.list ?? above);
}
