import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Folder } from '../../kinds/index.ts';
import type { Site } from '../../site/site.ts';
import type { Entry } from '../../source/entry.ts';
import DecisionAbove from './DecisionAbove.astro';
import DecisionBelow from './DecisionBelow.astro';
import ExperimentAbove from './ExperimentAbove.astro';
import InitiativeAbove from './InitiativeAbove.astro';
import InitiativeBelow from './InitiativeBelow.astro';
import InputAbove from './InputAbove.astro';
import InputBelow from './InputBelow.astro';
import NorthStarAbove from './NorthStarAbove.astro';
import NorthStarBelow from './NorthStarBelow.astro';
import PersonaAbove from './PersonaAbove.astro';
import PersonaBelow from './PersonaBelow.astro';
import ProductBelow from './ProductBelow.astro';
import SignalAbove from './SignalAbove.astro';
import SignalBelow from './SignalBelow.astro';
import StrategyBelow from './StrategyBelow.astro';
import {
  decisionSections,
  experimentSections,
  initiativeSections,
  inputSections,
  northStarSections,
  personaSections,
  productSections,
  type Sections,
  signalSections,
  strategySections,
  teamSections,
} from './sections.ts';
import TeamBelow from './TeamBelow.astro';

/** What a kind shows on the page of an entry beyond its text and its fields. Both files are given `site` and `entry`. */
export interface View {
  /** Before the text. */
  above?: AstroComponentFactory;
  /** After the text. */
  below?: AstroComponentFactory;
  /** Fields that the two show, so that the facts at the head need not. */
  covers?: readonly string[];
  /** Headings (level 2) that the two bring along, for the table of contents. */
  sections?: (site: Site, entry: Entry) => Sections;
}

/** Forgets of which kind the entries are: a view is only ever asked for its own. */
const view = <F extends Folder>(
  one: Omit<View, 'sections'> & { sections?: (site: Site, entry: Entry<F>) => Sections },
): View => one as unknown as View;

/** Views by folder of the kind; a kind without one shows its fields and its text. */
export const views: Readonly<Record<string, View>> = {
  'north-star': view({
    above: NorthStarAbove,
    below: NorthStarBelow,
    sections: northStarSections,
    covers: ['customerValue'],
  }),
  inputs: view({ above: InputAbove, below: InputBelow, sections: inputSections }),
  signals: view({ above: SignalAbove, below: SignalBelow, sections: signalSections }),
  personas: view({
    above: PersonaAbove,
    below: PersonaBelow,
    sections: personaSections,
    covers: ['goals', 'needs', 'pains'],
  }),
  strategy: view({ below: StrategyBelow, sections: strategySections }),
  initiatives: view({
    above: InitiativeAbove,
    below: InitiativeBelow,
    sections: initiativeSections,
    covers: ['customerValue', 'valueKinds', 'askWhom', 'declinedBecause', 'duration', 'moves'],
  }),
  decisions: view({ above: DecisionAbove, below: DecisionBelow, sections: decisionSections, covers: ['dissent'] }),
  experiments: view({
    above: ExperimentAbove,
    sections: experimentSections,
    covers: ['hypothesis', 'measure', 'result', 'verdict', 'from', 'to', 'initiative'],
  }),
  products: view({ below: ProductBelow, sections: productSections }),
  team: view({ below: TeamBelow, sections: teamSections, covers: ['skills', 'holds'] }),
};

/**
 * The headings of an entry's page in their order: those of its text, with those of its view around.
 * @param site what the page is rendered from
 * @param entry any
 */
export function headingsOf(site: Site, entry: Entry): { depth: number; text: string; slug: string }[] {
  const sections = (views[entry.kind]?.sections?.(site, entry) ?? []).map((section) => ({
    depth: 2,
    slug: section.id,
    ...section,
  }));
  return [...sections.filter(({ above }) => above), ...entry.body.headings, ...sections.filter(({ above }) => !above)];
}
