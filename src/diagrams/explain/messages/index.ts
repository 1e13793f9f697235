import { branches } from './branches.ts';
import { charts } from './charts.ts';
import { graphs } from './graphs.ts';
import { maps } from './maps.ts';
import type { Message } from './message.ts';
import { time } from './time.ts';

/** Messages of Mermaid's that are not about grammar. The first that fits is used. */
export const messages: readonly Message[] = [...graphs, ...branches, ...time, ...charts, ...maps];
