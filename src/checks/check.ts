import type { Drawings } from '../diagrams/drawn.ts';
import type { HubConfig } from '../kinds/hub.ts';
import type { Hub } from '../model/hub.ts';
import type { Content } from '../source/content.ts';
import type { SealedEdition } from '../source/editions/read.ts';
import type { RawEntry } from '../source/entry.ts';
import type { Fault, Problem, Severity } from '../source/problem.ts';

/** What a rule may look at. */
export interface CheckContext {
  /** Everything read, faulty entries included. */
  content: Content;
  /** The graph of the entries whose fields fit, for every audience. */
  hub: Hub;
  /** Every entry by key, faulty ones included: what exists, exists. */
  raw: ReadonlyMap<string, RawEntry>;
  /** Every entry by file. */
  files: ReadonlyMap<string, RawEntry>;
  /** What came of the Mermaid texts. */
  drawings: Drawings;
  /** The sealed editions whose seal holds, oldest first. */
  editions: readonly SealedEdition[];
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
  /** A threshold of the running check from `hub.yaml`, or what the check takes by default. */
  setting(name: string): number;
}

/** What a rule found: a fault and its file. */
export type FileFault = Omit<Fault, 'check'> & { file: string };

/** Whether a setting can be a threshold: a finite number, 0 or more. */
export const isThreshold = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/**
 * A threshold of a check.
 * @param check that has it among its settings
 * @param config `hub.yaml`
 * @param name of the setting
 * @returns what `hub.yaml` says where that can be a threshold, else what the check takes by default
 */
export function thresholdOf({ id, settings }: Check, config: HubConfig, name: string): number {
  const set = config.checks?.[id]?.[name];
  return isThreshold(set) ? set : (settings?.[name]?.default ?? Number.NaN);
}

/** Something that `hub.yaml` decides about a rule, and what holds without it. */
export interface SetByHub {
  /** `severity`, or the name of a threshold. */
  setting: string;
  usually: string | number;
  here: string | number;
}

/** One rule. Its text is its help page. */
export interface Check {
  /** Never changes: waivers and settings name it. */
  id: string;
  /** The rule, as a sentence. */
  title: string;
  /** What a breach of it is called: heads a list of its problems. */
  problem: string;
  /** `error` for what makes an entry false or unreadable, `warning` for what makes it weak or old. */
  severity: Severity;
  /** Found by age alone: never an error, whatever `hub.yaml` says. */
  age?: boolean;
  /** It tells of work under way: never an error, whatever `hub.yaml` says. */
  neverError?: true;
  /**
   * Only time cures it: people have to be talked with, evidence has to come in. While a hub is young, its warnings are
   * counted and not listed.
   */
  curedByTime?: true;
  /** What it finds would be read by more people than it is for: no setting lowers it, and no waiver lifts it. */
  alwaysError?: true;
  /**
   * What it finds leaves an entry readable and makes nothing wider. Nobody has to repair a sealed text for a rule that came
   * later: in an edition it is a warning.
   */
  warningInEditions?: true;
  /**
   * Its words tell about many entries at once. For an audience that may not see everything they are those of what it
   * may see, whether the whole hub has the same problem or not.
   */
  combines?: true;
  /** Thresholds that `hub.yaml` may change, with what holds without it. */
  settings?: Readonly<Record<string, { default: number; means: string }>>;
  why: string;
  fix: string;
  example: { wrong: string; right: string };
  /** Left out by rules that reading itself applies: their faults come with the content. */
  run?: (context: CheckContext) => Iterable<FileFault>;
}

/**
 * How much a breach of a rule weighs in a hub.
 * @param check the rule; one that is always an error stays one, what is found by age or told of drafts a warning
 * @param config `hub.yaml`
 */
export function severityIn({ id, severity, alwaysError, age, neverError }: Check, config: HubConfig): Severity | 'off' {
  const set = config.checks?.[id]?.severity;
  return set === undefined || alwaysError || (set === 'error' && (age || neverError)) ? severity : set;
}

/**
 * What `hub.yaml` changes about a rule.
 * @param check the rule
 * @param config `hub.yaml`
 * @returns nothing for what is set to what holds anyway
 */
export function setByHub(check: Check, config: HubConfig): SetByHub[] {
  const thresholds = Object.entries(check.settings ?? {}).map(([setting, { default: usually }]) => ({
    setting,
    usually,
    here: thresholdOf(check, config, setting),
  }));
  const weight = { setting: 'severity', usually: check.severity, here: severityIn(check, config) };
  return [weight, ...thresholds].filter(({ usually, here }) => usually !== here);
}

/**
 * How often a rule was broken, as every page counts it: what is waived is not counted, nor what is switched off.
 * @param problems of a hub
 * @param check the rule
 */
export const countOf = (problems: readonly Problem[], { id }: Pick<Check, 'id'>): number =>
  problems.filter(({ check }) => check === id).length;
