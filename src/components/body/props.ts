import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';

/** What every component of the vocabulary is given besides its own attributes. */
export interface BodyProps {
  site: Site;
  /** The entry whose text it stands in. */
  entry: Pick<Entry, 'file'>;
  /** Place in the text: unique on the page, equal in every build. Ids are made from it. */
  path: string;
  /** Whether it stands inside a sentence. */
  inline: boolean;
  /** Whether it stands inside a link, where no other link and no button may be. */
  linked: boolean;
  /** Whether it holds a link of its own. */
  holdsLink: boolean;
  /** Its number among the siblings of its name, from 0. */
  nth: number;
}
