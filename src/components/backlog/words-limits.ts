import { catalogue } from '../../format/catalogue.ts';

/** How far the order of the backlog can be trusted, and whose method it is. */
export const limitsWords = catalogue({
  en: () => ({
    title: 'How far this order can be trusted',
    /** A term and what is to be known of it. */
    limits: (cases: number) =>
      [
        [
          'What it orders by.',
          'Expected cost of delay divided by expected duration (CD3), the highest first. For one team that does one initiative after the other, this order costs least (W. E. Smith, “Various Optimizers for Single-Stage Production”; with uncertain durations M. H. Rothkopf, “Scheduling with Random Service Times”; CD3 as in D. G. Reinertsen, “The Principles of Product Development Flow”). With several teams or with dependencies it is a good first guess.',
        ],
        [
          'Groups.',
          `A group holds every initiative that may be as good as the first of the group: that first one is the better choice in fewer than ${cases} of 100 cases (after S. S. Gupta, “On Some Multiple Decision Rules”). The last of one group and the first of the next may still be close.`,
        ],
        [
          'Ranges.',
          'Every estimate has a low, a likely and a high figure. One time in ten the truth is lower than low, one time in ten higher than high, and it is as often below likely as above it (experts write P10, P90 and P50). For the arithmetic nothing lies beyond low and high. The parts of a cost of delay vary independently of each other; where they have a cause in common, the true range is wider.',
        ],
        [
          'Urgency.',
          'For deadlines, windows and value that fades, we ask what a week of waiting still costs when the work, begun today, is finished. That is a rule of thumb (after J. A. van Mieghem, “Dynamic Scheduling with Convex Delay Costs”), not a plan.',
        ],
        ['Run cost', 'stands beside the order and is not part of it.'],
        ['Started work', 'keeps its whole duration, so that it does not rise just because weeks pass.'],
        [
          'Arithmetic.',
          'Probabilities are right to 0.01 and both ends of a range to 2%, compared with 200,000 random cases (the points are a lattice: I. H. Sloan and S. Joe, “Lattice Methods for Multiple Integration”).',
        ],
        [
          'What it leaves out.',
          'What nobody can price, such as law and safety, comes first by decision, not by rank. A high figure does not make work fit the strategy.',
        ],
      ] as const,
    method: 'Cost of delay, with a worked example',
  }),
});
