import { catalogue } from '../../format/catalogue.ts';

/** What a reader who never saw this project may stumble over. */
interface Explanation {
  /** As it is written within a sentence. */
  words: string;
  /** What it is, in one or two sentences. */
  means: string;
  /** Page of the handbook that tells more. */
  method: string;
}

const explanations = <Id extends string>(terms: Record<Id, Explanation>) => terms;

/** Terms of the field and of this hub, explained where they first stand on a page. */
export const termWords = catalogue({
  en: () => ({
    terms: explanations({
      tps: {
        words: 'technical product strategy',
        means:
          'Technical product strategy (TPS) is the team that listens to all inputs and says, with product and engineering, which work serves customers best and why.',
        method: 'function',
      },
      'north-star': {
        words: 'North Star',
        means:
          'What the product is steered by: what customers shall get, and one metric that shows how far we have come.',
        method: 'north-star',
      },
      'north-star-metric': {
        words: 'North Star metric',
        means: 'The one figure that shows whether customers get what the product promises. All work is steered by it.',
        method: 'north-star',
      },
      'input-metric': {
        words: 'input metric',
        means: 'A figure that teams can move themselves, and that moves the North Star metric when it moves.',
        method: 'north-star',
      },
      input: {
        words: 'input',
        means:
          'A group of people whom we listen to regularly, such as support, sales or customers. A contract says what each side gives and how often they talk.',
        method: 'inputs',
      },
      signal: {
        words: 'signal',
        means:
          'A record of one thing that somebody told us or that was measured. It came through an input: people whom we listen to regularly.',
        method: 'evidence',
      },
      evidence: {
        words: 'evidence',
        means:
          'All signals that a strategy or an initiative rests on: records of what somebody told us or what was measured.',
        method: 'evidence',
      },
      'share-of-evidence': {
        words: 'share of evidence',
        means:
          'How much of the evidence came from one source: of the whole plan on the map and under balance, of one strategy or initiative on its own page. A signal counts fully on its day, half after a year, and not at all once it has expired.',
        method: 'input-map',
      },
      'journey-stage': {
        words: 'stage',
        means: 'One of nine steps that customers take with the product, from first hearing of it until they leave.',
        method: 'journey',
      },
      'cost-of-delay': {
        words: 'cost of delay',
        means: 'What is lost in every week in which an initiative is not finished, by customers or by us.',
        method: 'cost-of-delay',
      },
      cd3: {
        words: 'CD3',
        means:
          'Cost of delay divided by duration: what waiting costs for each week of work that is left. The highest comes first.',
        method: 'cost-of-delay',
      },
      range: {
        words: 'low and high estimate',
        means:
          'One time in ten the truth is lower than the low estimate, and one time in ten higher than the high one.',
        method: 'cost-of-delay',
      },
      group: {
        words: 'group',
        means:
          'Neighbours in the order of which no two can be told apart: their figures cannot tell which should come first.',
        method: 'cost-of-delay',
      },
      rank: {
        words: 'rank',
        means:
          'Place in the backlog: where waiting costs most for each week of work that is left comes first. No two of one group can be told apart.',
        method: 'cost-of-delay',
      },
      'run-cost': {
        words: 'run cost',
        means: 'What it costs to keep the result of an initiative running once it is released.',
        method: 'cost-of-delay',
      },
      edition: {
        words: 'edition',
        means: 'The whole hub as it was on one day, sealed so that a later change would be noticed.',
        method: 'editions',
      },
    }),
  }),
});

export type TermId = keyof ReturnType<typeof termWords>['terms'];
