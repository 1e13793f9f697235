import type { Tool } from '../tool.ts';
import { changesSince } from './changes-since.ts';
import { evidence } from './evidence.ts';
import { notKnown } from './not-known.ts';
import { read } from './read.ts';
import { restsOn } from './rests-on.ts';
import { search } from './search.ts';
import { whatIf } from './what-if.ts';
import { whomToAsk } from './whom-to-ask.ts';
import { whyRank } from './why-rank.ts';

/** The questions that are answered from what was read. */
export const tools: readonly Tool[] = [
  search,
  read,
  whyRank,
  whatIf,
  restsOn,
  evidence,
  changesSince,
  whomToAsk,
  notKnown,
];
