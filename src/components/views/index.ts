import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Folder } from '../../kinds/index.ts';
import type { Site } from '../../site/site.ts';
import { type Entry, isKind } from '../../source/entry.ts';
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

/** What a kind shows of an entry beyond its text and its fields. All files are given `site` and `entry`. */
export interface View {
  /** Before the text. */
  above?: AstroComponentFactory;
  /** After the text. */
  below?: AstroComponentFactory;
  /** Whether what rests on it quotes it in its own text, so that the margin need not name it. */
  quoted?: boolean;
  /** Fields that `above` and `below` show, so that the facts at the head need not. */
  covers?: readonly string[];
  /** Relations, in the words that relate them, that `above` and `below` show, so that the margin need not. */
  tells?: readonly string[];
  /** Headings (level 2) that `above` and `below` bring along, for the table of contents. */
  sections?: (site: Site, entry: Entry) => Sections;
}

interface ViewOf<F extends Folder> extends Omit<View, 'sections'> {
  sections?: (site: Site, entry: Entry<F>) => Sections;
}

/** A view under the folder of its kind, for entries of any: its sections are those of its own kind alone. */
const view = <F extends Folder>(kind: F, { sections, ...shown }: ViewOf<F>): [F, View] => [
  kind,
  { ...shown, sections: (site, entry) => (sections && isKind(entry, kind) ? sections(site, entry) : []) },
];

/** Views by folder of the kind; a kind without one shows its fields and its text. */
export const views: Readonly<Record<string, View>> = Object.fromEntries([
  view('north-star', {
    above: NorthStarAbove,
    below: NorthStarBelow,
    sections: northStarSections,
    covers: ['customerValue'],
  }),
  view('inputs', {
    above: InputAbove,
    below: InputBelow,
    sections: inputSections,
    tells: ['talks with', 'told us'],
  }),
  view('signals', { above: SignalAbove, below: SignalBelow, quoted: true, sections: signalSections }),
  view('personas', {
    above: PersonaAbove,
    below: PersonaBelow,
    sections: personaSections,
    covers: ['goals', 'needs', 'pains'],
    tells: ['said'],
  }),
  view('strategy', { below: StrategyBelow, sections: strategySections }),
  view('initiatives', {
    above: InitiativeAbove,
    below: InitiativeBelow,
    sections: initiativeSections,
    covers: ['customerValue', 'valueKinds', 'askWhom', 'declinedBecause', 'duration', 'moves'],
    tells: ['is measured by', 'comes after', 'comes before', 'is decided by', 'is tested by'],
  }),
  view('decisions', { above: DecisionAbove, below: DecisionBelow, sections: decisionSections, covers: ['dissent'] }),
  view('experiments', {
    above: ExperimentAbove,
    sections: experimentSections,
    covers: ['hypothesis', 'tests', 'strength', 'measure', 'result', 'verdict', 'from', 'to', 'initiative'],
  }),
  view('products', { below: ProductBelow, sections: productSections }),
  view('team', { below: TeamBelow, sections: teamSections, covers: ['skills', 'holds'] }),
]);

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
