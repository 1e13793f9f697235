import type { Drawings } from '../diagrams/drawn.ts';
import { youngUntil } from '../kinds/hub.ts';
import { audiencesOf } from '../model/audience.ts';
import { buildHub, type Hub } from '../model/hub.ts';
import { type Content, fieldPoint } from '../source/content.ts';
import type { SealedEdition } from '../source/editions/read.ts';
import { isDraft, isSound, type RawEntry, type Written } from '../source/entry.ts';
import { hasAddress } from '../source/path.ts';
import type { Fault, Problem, Severity } from '../source/problem.ts';
import { type Check, type CheckContext, severityIn, thresholdOf } from './check.ts';
import { checks } from './index.ts';
import { unfinished, unfinishedDrafts } from './unfinished.ts';

/** A problem that is known and stays for a while. */
export interface Waived {
  problem: Problem;
  reason: string;
  until: string;
}

/** What all checks say of a hub. */
export interface CheckResult {
  /** No errors; warnings are allowed. */
  ok: boolean;
  /** Sorted by file and place. */
  problems: Problem[];
  waived: Waived[];
  /** Warnings of a young hub that only time can cure: they are counted, and told when it is young no more. */
  maturing: Problem[];
  /** The graph that the checks looked at, for every audience. */
  hub: Hub;
}

function problemOf(content: Content, file: string, fault: Fault, severity: Severity): Problem {
  const at = fault.at ?? (fault.field ? fieldPoint(content, file, fault.field, fault.atKey) : null);
  const inFile = content.texts.has(file);
  return {
    check: fault.check,
    severity,
    file,
    line: at?.line ?? (inFile ? 1 : null),
    column: at?.column ?? (inFile ? 1 : null),
    field: fault.field ? fault.field.join('.') : null,
    found: fault.found,
    expected: fault.expected,
    message: fault.message,
    fix: fault.fix,
  };
}

const byPlace = (a: Problem, b: Problem): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);

const isSealed = (file: string) => file.startsWith('editions/');

/** Of a sealed edition only what makes it unreadable is told: nobody shall mend the style of a sealed text. */
const isTold = (check: Check, file: string) => check.severity === 'error' || !isSealed(file);

/** What rules say, sorted by who hears of it. */
type Said = Pick<CheckResult, 'problems' | 'waived' | 'maturing'>;

/** Problems of some rules, and which of them are waived or left to time. */
function apply(
  rules: readonly Check[],
  { content, hub, today, drawings, editions }: Omit<CheckContext, 'raw' | 'files' | 'setting'>,
): Said {
  const { config } = content;
  const raw = new Map<string, RawEntry>(content.entries.map((entry) => [entry.key, entry]));
  const files = new Map<string, RawEntry>(content.entries.map((entry) => [entry.file, entry]));
  const problems: Problem[] = [];
  const left: Problem[] = [];
  /** Whatever a draft still lacks is told of the draft at once, by one rule. */
  const take = (file: string, fault: Fault, severity: Severity) => {
    const entry = files.get(file);
    const isLeft = fault.unfinished && (isSealed(file) || (entry && isDraft(entry)));
    (isLeft ? left : problems).push(problemOf(content, file, fault, severity));
  };
  for (const check of rules) {
    const severity = severityIn(check, config);
    if (severity === 'off') continue;
    const context: CheckContext = {
      content,
      hub,
      raw,
      files,
      drawings,
      editions,
      today,
      setting: (name) => thresholdOf(check, config, name),
    };
    for (const { file, fault } of content.faults)
      if (fault.check === check.id && isTold(check, file)) {
        const mild = check.warningInEditions && isSealed(file);
        take(file, fault, mild ? 'warning' : severity);
      }
    for (const { file, ...finding } of check.run?.(context) ?? [])
      take(file, { ...finding, check: check.id }, severity);
  }
  if (rules.includes(unfinished) && severityIn(unfinished, config) !== 'off')
    for (const { file, ...finding } of unfinishedDrafts(hub.drafts, left.sort(byPlace)))
      problems.push(problemOf(content, file, { ...finding, check: unfinished.id }, unfinished.severity));
  const waived: Waived[] = [];
  const waivers = Map.groupBy(
    (config.waivers ?? []).filter(({ until }) => until >= today),
    ({ check, entry }) => `${check} ${entry}`,
  );
  const alwaysErrors = new Set(rules.filter((check) => check.alwaysError).map(({ id }) => id));
  const told = problems.filter((problem) => {
    if (alwaysErrors.has(problem.check)) return true;
    const [waiver] = waivers.get(`${problem.check} ${files.get(problem.file)?.key ?? ''}`) ?? [];
    if (waiver) waived.push({ problem, reason: waiver.reason, until: waiver.until });
    return !waiver;
  });
  told.sort(byPlace);
  if (youngUntil(config, today) === null) return { problems: told, waived, maturing: [] };
  const patient = new Set(rules.filter(({ curedByTime }) => curedByTime).map(({ id }) => id));
  const isMaturing = ({ check, severity }: Problem) => severity === 'warning' && patient.has(check);
  return { problems: told.filter((one) => !isMaturing(one)), waived, maturing: told.filter(isMaturing) };
}

/**
 * Runs every check over a hub. Never throws for what an author wrote, never prints.
 * @param content what was read
 * @param today the day of the check, `YYYY-MM-DD`
 * @param drawings what came of the Mermaid texts; of those left out nothing is said
 * @param editions the sealed editions whose seal holds, oldest first
 */
export function runChecks(
  content: Content,
  today: string,
  drawings: Drawings = new Map(),
  editions: readonly SealedEdition[] = [],
): CheckResult {
  const hub = buildHub(content.config, soundEntries(content), content.assets, today);
  const result = apply(checks, { content, hub, today, drawings, editions });
  return { ...result, ok: result.problems.every(({ severity }) => severity !== 'error'), hub };
}

/** A hub as the rules see it for one audience: of what was taken out not even a name is left that they could say. */
const openContent = (hub: Hub, remarks: Content['remarks']): Content => ({
  config: hub.config,
  configUnread: false,
  entries: hub.written.map((entry) => ({ ...entry, sound: true })),
  faults: [],
  series: [],
  texts: new Map(),
  assets: new Map(hub.assets),
  looked: new Map(),
  withheld: new Map(),
  // Looked up for files that an entry of this hub links to, and for no other.
  remarks,
});

/** What makes two problems one, wherever in their file they stand. */
const sameness = ({ check, file, message }: Problem) => JSON.stringify([check, file, message]);

/**
 * What an audience may hear that may not see everything. All rules are run anew over what it may see, so every word
 * they say is made of that; nothing is looked for in words that know more. What only seems wrong there, because a part
 * is not seen, is left out: a problem counts when the whole hub has it, too, unless it tells of many entries at once.
 * What reading found, and what is wrong with `hub.yaml` or with sealed files, quotes texts as they are written: that is
 * for the narrowest audience, as in `result`.
 * @param result what all checks say of the whole hub
 * @param hub the graph of what the audience may see, its files included
 * @param drawings what came of the Mermaid texts
 * @param remarks what documents tell besides their pages
 * @returns problems without a line: lines count what stands above them, hidden or not, and an entry whose problems alone had
 *   none would tell that something in it is hidden
 */
export function problemsFor(
  result: Said,
  hub: Hub,
  drawings: Drawings = new Map(),
  remarks: Content['remarks'] = new Map(),
): Said {
  const all = [...result.problems, ...result.maturing, ...result.waived.map(({ problem }) => problem)];
  const found = new Set(all.map(sameness));
  const ids = new Set(all.map(({ check }) => check));
  const combining = new Set(checks.filter(({ combines }) => combines).map(({ id }) => id));
  // What a draft lacks may stand in what this audience does not see.
  const rules = checks.filter((one) => one !== unfinished && (ids.has(one.id) || combining.has(one.id)));
  const anew = apply(rules, { content: openContent(hub, remarks), hub, today: hub.today, drawings, editions: [] });
  const isTold = (problem: Problem) =>
    combining.has(problem.check) ||
    ((hub.byFile(problem.file) ?? hub.draft(problem.file)) !== undefined && found.has(sameness(problem)));
  const placeless = (problem: Problem): Problem => ({ ...problem, line: null, column: null });
  return {
    problems: anew.problems.filter(isTold).map(placeless).sort(byPlace),
    waived: anew.waived
      .filter(({ problem }) => isTold(problem))
      .map(({ problem, ...waiver }) => ({ ...waiver, problem: placeless(problem) })),
    maturing: anew.maturing.filter(isTold).map(placeless).sort(byPlace),
  };
}

/**
 * A draft says what of its fields fits, and is called by its id until it has a title. What it says stands in one place,
 * where it is filtered.
 */
function asWritten(entry: RawEntry & Written): Written {
  if (!isDraft(entry)) return entry;
  const { stated, ...draft } = entry;
  return { ...draft, data: { title: entry.id, draft: true, ...stated } } as Written;
}

/**
 * Entries whose fields fit, and drafts as far as theirs do, that can have a page. Of several with one key the first of
 * those for the widest audience: one that others may not see takes nobody's place. The others are a problem of their own.
 */
export function soundEntries({ config, entries }: Content): Written[] {
  const { names, plain } = audiencesOf(config);
  const width = ({ data }: RawEntry) => names.indexOf(String(data.audience ?? plain));
  const chosen = new Map<string, RawEntry>();
  for (const entry of entries) {
    const other = chosen.get(entry.key);
    if (entry.sound && hasAddress(entry.id) && (!other || width(entry) > width(other))) chosen.set(entry.key, entry);
  }
  return entries
    .filter(isSound)
    .filter((entry) => chosen.get(entry.key) === entry)
    .map(asWritten);
}
