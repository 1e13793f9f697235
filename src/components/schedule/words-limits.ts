import { catalogue } from '../../format/catalogue.ts';

/** What a schedule rests on and what it cannot say. */
export const scheduleLimits = catalogue({
  en: ({ number }) => ({
    limits: (worlds: number, run: number, first: number) =>
      [
        [
          'The order.',
          'Where every week of waiting costs the same and nothing waits for anything, no order of one team loses less than that by cost of delay divided by duration (W. E. Smith, “Various Optimizers for Single-Stage Production”, 1956). With deadlines no index can order a queue, so the order of the backlog is the first word and not the last.',
        ],
        [
          'What is lost.',
          'What a week costs, summed over the weeks until the end; a missed deadline loses what a week costs for as many weeks as the work takes; a sum that is lost for good after a day is lost once.',
        ],
        [
          'The best order found.',
          `For one team it is searched for like this: each run of ${number(run)} neighbours is put into the best of all its orders (exactly, after M. Held and R. M. Karp, “A Dynamic Programming Approach to Sequencing Problems”, 1962), then the move of one initiative that saves most is made, and again. So up to ${number(run)} initiatives are in the best order there is. Of more we only promise: it is never worse than the order of the backlog, unless the search was cut short no single move improves it, and nobody knows how much better the very best would be.`,
        ],
        [
          'Several teams',
          'count as interchangeable: each can do everything, and none waits while there is work that can begin. The search tries moves of one initiative by a few places, in fewer cases at first. Whatever the order, all is finished in at most 2 − 1/m times the shortest time possible with m teams (R. L. Graham, “Bounds on Multiprocessing Timing Anomalies”, 1969). That bound holds for the length of the whole, not for a promise: where work waits for other work, one more team may even make a single promise less likely.',
        ],
        [
          'Cases.',
          `Durations vary independently, in ${number(worlds)} cases that cover their ranges evenly. A chance may be wrong by a few in a hundred, and a cause that makes all work longer at once is not in it.`,
        ],
        ['Begun work', 'counts with what is left of it, and waits for its turn in the order like all other work.'],
        [
          'Not in it:',
          `initiatives without a rank, and work that has overtaken its estimate, take no time, because nobody knows how long; nor do holidays, meetings and work that is not in the backlog. Only the first ${number(first)} are put into an order.`,
        ],
      ] as const,
  }),
});
