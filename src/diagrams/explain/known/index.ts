import { branches } from './branches.ts';
import { charts } from './charts.ts';
import { graphs } from './graphs.ts';
import type { Known } from './known.ts';
import { maps } from './maps.ts';
import { inTime } from './time.ts';

/** Messages of Mermaid's that are not about grammar. The first that fits speaks. */
export const known: readonly Known[] = [...graphs, ...branches, ...inTime, ...charts, ...maps];
