import { hubChanges } from './scripted-hub.ts';
import { knowledgeChanges } from './scripted-knowledge.ts';
import { workChanges } from './scripted-work.ts';
import type { Scripted } from './tree.ts';

/** All of them. */
export const scripted: readonly Scripted[] = [...workChanges, ...knowledgeChanges, ...hubChanges];
