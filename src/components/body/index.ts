import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import Callout from './Callout.astro';
import Details from './Details.astro';
import EntryCard from './EntryCard.astro';
import Evidence from './Evidence.astro';
import Figure from './Figure.astro';
import Metric from './Metric.astro';
import Quote from './Quote.astro';
import Steps from './Steps.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';

/**
 * The Astro file of each component of the vocabulary, by its name; each is given `BodyProps` and its
 * attributes. `Audience` has none: it is resolved before anything is rendered.
 */
export const bodyComponents: Readonly<Record<string, AstroComponentFactory>> = {
  Callout,
  Details,
  EntryCard,
  Evidence,
  Figure,
  Metric,
  Quote,
  Steps,
  Tab,
  Tabs,
};
