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
          'Expected cost of delay divided by the expected duration that is left (CD3), the highest first. For one team that does one initiative after the other, each with the same cost every week, this order costs least (W. E. Smith, “Various Optimizers for Single-Stage Production”; with uncertain durations M. H. Rothkopf, “Scheduling with Random Service Times”; CD3 as in D. G. Reinertsen, “The Principles of Product Development Flow”). With several teams, deadlines or dependencies it is a first word, not a plan.',
        ],
        [
          'Too close to call.',
          `Two initiatives can be told apart when one of them should come first in ${cases} of 100 cases or more. That is a matter of these two alone, whatever else is in the backlog. Each row says whom it cannot be told apart from; its page names all of them.`,
        ],
        [
          'Groups.',
          'A group holds neighbours of which no two can be told apart: who follows belongs to it while that is so for everybody in it. The last of one group and the first of the next may still be too close to call.',
        ],
        [
          'Places.',
          'For each initiative we draw one of its cases and put all of them in order anew, 1,024 times. Where several are worth the same, lots are drawn for their places. It stands between its two places in 80 of 100 of these drawn cases; in 10 it is higher and in 10 lower, at most.',
        ],
        [
          'Ranges.',
          'Every estimate has a low, a likely and a high figure. One time in ten the truth is lower than low, one time in ten higher than high, and it is as often below likely as above it (experts write P10, P90 and P50). For the arithmetic nothing lies beyond low and high. Parts of one initiative that name the same cause rise and fall together; all others vary independently, and initiatives always do. Where they have a cause in common that nobody wrote down, the true range is wider.',
        ],
        [
          'Urgency.',
          'Before a deadline, or a day on which costs begin, only the share of the time that the work itself needs counts, so slack lowers a figure (one over the critical ratio: W. L. Berry and V. Rao, “Critical Ratio Scheduling”). For a window and value that fades we ask what a week of waiting still costs when the work, begun today, is finished (after J. A. van Mieghem, “Dynamic Scheduling with Convex Delay Costs”). A sum that would be lost for good is spread over the weeks until its day. Whether a day is met depends on what is done before: no figure of one initiative can say it, the schedule does.',
        ],
        ['Run cost', 'stands beside the order and is not part of it.'],
        [
          'Started work',
          'counts with what is left, given that it is not finished. What was spent is spent, so work that is nearly done rises. Work that has taken longer than its high estimate has no place until somebody estimates anew.',
        ],
        [
          'Arithmetic.',
          'Probabilities are right to 0.01. Beyond each end of a range lie 10 of 100 cases, to within half a case, and where no estimate is more than ten times as high as low, the ends are right to 2%; ends that somebody wrote stand as they were written. Compared with four million random cases (the points are a lattice: I. H. Sloan and S. Joe, “Lattice Methods for Multiple Integration”; the widest estimate is reckoned exactly in each: S. Asmussen and P. W. Glynn, “Stochastic Simulation”).',
        ],
        [
          'What it leaves out.',
          'What nobody can price, such as law and safety, comes first by decision, not by rank. A high figure does not make work fit the strategy.',
        ],
      ] as const,
    method: 'Cost of delay, with a worked example',
  }),
});
