/** A change of meaning that some test must see. */
export interface Mutant {
  room: string;
  /** Stands once in all of `src`, so that it is found wherever its file goes. */
  find: string;
  put: string;
  /** Parts of the names of test files that should see it. */
  tests: readonly string[];
}

type Line = readonly [find: string, put: string, tests: string];

const kinds: Line[] = [
  [
    "stage !== 'declined' && stages.indexOf(stage) >= stages",
    "stage !== 'declined' && stages.indexOf(stage) > stages",
    'kinds/',
  ],
  ['(retired && retired.on <= today ?', '(retired && retired.on < today ?', 'boundaries after-release'],
  ['release !== undefined && release.on <= today', 'release !== undefined && release.on < today', 'boundaries'],
  ['history.filter(({ date }) => date <= day)', 'history.filter(({ date }) => date < day)', 'boundaries'],
  ['history.findLast(({ date }) => date <= day)', 'history.findLast(({ date }) => date < day)', 'kinds/ brief.test'],
  ['release && retired.on >= release.on', 'release && retired.on > release.on', 'after-release'],
  ['years(to) - years(from) <= 10', 'years(to) - years(from) < 10', 'kinds/'],
  ['durationInDays(value) >= 0.1', 'durationInDays(value) > 0.1', 'kinds/'],
  [
    'Math.abs(value) >= least && Math.abs(value) <= most',
    'Math.abs(value) >= least && Math.abs(value) < most',
    'kinds/',
  ],
  ['(again && now === before)', '(!again && now === before)', 'kinds/'],
  [
    'Math.abs(onProduct + technicalDebt - 1) < 0.005',
    'Math.abs(onProduct + technicalDebt - 1) < 0.5',
    'kinds/ shape.test',
  ],
  ['to === undefined || from <= to', 'to === undefined || from < to', 'kinds/ shape.test'],
];

const source: Line[] = [
  ['files.length > endsToldOneByOne', 'files.length >= endsToldOneByOne', 'verify.test'],
  ['const limits = { maxAliases: 100,', 'const limits = { maxAliases: 1000,', 'yaml.test malformed.test'],
  [
    'columnOf(text, hash) > columnOf(text, field) ? hash : null',
    'columnOf(text, hash) >= columnOf(text, field) ? hash : null',
    'yaml-text',
  ],
  ['thousands ? Number(whole) : whole', 'whole', 'cut-text'],
  ['line.length > 60 ?', 'line.length >= 60 ?', 'problem.test'],
  ['if (sentence.length <= 240) return sentence;', 'if (sentence.length < 240) return sentence;', 'sentence.test'],
  [
    "digits(text).length < 11 || text.endsWith('000')",
    "digits(text).length < 11 && text.endsWith('000')",
    'personal-data placeholder',
  ],
  [
    'known.length > 5 && distance(own, known) === 1',
    'known.length > 5 || distance(own, known) === 1',
    'stray read.process',
  ],
  ['if (depth === 1 || depth > above + 1)', 'if (depth === 1 || depth > above + 2)', 'heading-order'],
  ['issue.keys.length <= mostCuts', 'issue.keys.length < 1', 'cut-text'],
  [
    'same < here.length && same < there.length - 1 && here[same]',
    'same < here.length && same < there.length && here[same]',
    'source/path',
  ],
  ["if (parts.pop() === undefined) return { type: 'refused', why: 'outside' };", 'parts.pop();', 'source/path'],
  ["if (character === '�' && !encoded.every(", "if (character === '�' || !encoded.every(", 'source/decode'],
  ['text.slice(0, nul)).length + mark * 3', 'text.slice(0, nul)).length + mark', 'source/decode'],
  [
    'Number(idFault(a) !== null) - Number(idFault(b) !== null)',
    'Number(idFault(b) !== null) - Number(idFault(a) !== null)',
    'editions/listing',
  ],
];

const model: Line[] = [
  ['if (from?.place === to?.place) return [];', 'if (from?.ratio === to?.ratio) return [];', 'consequences'],
  ['if (from?.place === to?.place) return [];', 'if (from === to) return [];', 'consequences'],
  ['was?.value === target.value && was.by === target.by', 'was?.value === target.value', 'consequences'],
  [
    'known === -1 ? index(reader) === 0 : known >= index(reader)',
    'known === -1 ? index(reader) === 0 : known > index(reader)',
    'model/audience',
  ],
  ['known === -1 ? index(reader) === 0 : known >= index(reader)', 'known >= index(reader)', 'model/audience'],
  ['if (now.names.length > 1 || then.names.length === 1)', 'if (now.names.length > 1)', 'model/audience'],
  ['if (difference <= 0) left += 1;', 'if (difference < 0) left += 1;', 'align'],
  [
    'like(row, column) >= least ? like(row, column)',
    'like(row, column) > least ? like(row, column)',
    'align text.test',
  ],
  [
    'if (names.length > 1 && filter.reader === names.at(-1))',
    'if (names.length > 1 && filter.reader !== names[0])',
    'model/audience',
  ],
  [
    '(one.from?.place ?? 0) - (other.from?.place ?? 0)',
    '(other.from?.place ?? 0) - (one.from?.place ?? 0)',
    'consequences mirror',
  ],
  ['words.length > 2 ? bagOf(words) : null', 'words.length > 3 ? bagOf(words) : null', 'facts.test'],
  [
    'Math.round((toUtc(to) - toUtc(from)) / dayLength)',
    'Math.floor((toUtc(to) - toUtc(from)) / dayLength) + 1',
    'date.test',
  ],
  ['compare(day(b), day(a)) || collator', 'compare(day(a), day(b)) || collator', 'model/hub'],
  [
    "if (typeof value !== 'string' || relation.except?.includes(value)) continue;",
    "if (typeof value !== 'string') continue;",
    'model/references checks/reference',
  ],
  ['if (relation.when && !relation.when(holder)) continue;', '', 'model/references checks/reference'],
  ['supports: relation.supports ?? false', 'supports: relation.supports ?? true', 'model/hub methods/evidence'],
  [
    "const to = target.type === 'file' ? fileKeys.get(target.file) : undefined;",
    "const to = target.type === 'file' ? fileKeys.get(target.file) : entry.key;",
    'model/hub',
  ],
];

const methods: Line[] = [
  ['if (revenue <= 0) return', 'if (revenue < 0) return', 'operations-growth'],
  ["stage === 'feedback' || stage === 'declined' ? null", "stage === 'declined' ? null", 'methods/board'],
  ['isTooMuch: asked > weeks', 'isTooMuch: asked >= weeks', 'capacity'],
  ['weeks(duration.low) <= 0', 'weeks(duration.low) < 0', 'cost-of-delay/case'],
  ['isThin: holding < fewSignals', 'isThin: holding <= fewSignals', 'assessment'],
  ['behindFirst: first === each ? null', 'behindFirst: first !== each ? null', 'cost-of-delay/rank'],
  ['high: high * share }', 'high: high }', 'cost-of-delay/score'],
  ['value > limit ? ', 'value >= limit ? ', 'balance/finding'],
  [
    "return target.by < today ? 'missed' : 'open';",
    "return target.by <= today ? 'missed' : 'open';",
    'components/brief',
  ],
  ['chanceBefore(first, later) >= minimumProbability', 'chanceBefore(first, later) > minimumProbability', 'order.test'],
  ["daysLeft < 0 ? 'overdue'", "daysLeft <= 0 ? 'overdue'", 'freshness'],
  ["daysLeft <= lasts / 4 ? 'due'", "daysLeft < lasts / 4 ? 'due'", 'freshness'],
  ['goodUntil !== undefined && goodUntil < today', 'goodUntil !== undefined && goodUntil <= today', 'methods/evidence'],
  ["days <= 90 ? 'quarter'", "days < 90 ? 'quarter'", 'balance/'],
  ["days <= 365 ? 'year'", "days < 365 ? 'year'", 'balance/'],
  ['share === null || share >= limit ||', 'share === null || share > limit ||', 'balance/'],
  ['customers <= most || industry >= least', 'customers < most || industry >= least', 'balance/'],
  ['customers <= most || industry >= least', 'customers <= most || industry > least', 'balance/'],
  ['data.date > since)) return null', 'data.date >= since)) return null', 'balance/'],
  ['return has < needs ? { has, needs } : null', 'return has <= needs ? { has, needs } : null', 'balance/'],
  ['holding >= enough && share >= mostly', 'holding > enough && share >= mostly', 'balance/'],
  ['holding >= enough && share >= mostly', 'holding >= enough && share > mostly', 'balance/'],
  ['quietest.length === stages.length && least > 0', 'quietest.length === stages.length', 'balance/'],
  [
    "age?.stage === 'idea' && age.days > weeks * 7",
    "age?.stage === 'idea' && age.days >= weeks * 7",
    'stages.test idea-waiting',
  ],
  ['days[Math.floor((days.length - 1) / 2)]', 'days[Math.floor(days.length / 2)]', 'stages.test board'],
  [
    'if (!window || window.to < today || left === null)',
    'if (!window || window.to <= today || left === null)',
    'capacity',
  ],
  ['window.from < today ? today : window.from', 'window.from', 'capacity'],
  ['(daysBetween(from, each.to) + 1) / 7', 'daysBetween(from, each.to) / 7', 'capacity'],
  ["if (window.from <= today) return 'now';", "if (window.from < today) return 'now';", 'roadmap.test'],
  [
    "window.from <= addDays(today, nextDays) ? 'next'",
    "window.from < addDays(today, nextDays) ? 'next'",
    'roadmap.test',
  ],
  ['if (window && window.to < today)', 'if (window && window.to <= today)', 'methods/roadmap'],
  ['window && window.from < today && !built', 'window && window.from <= today && !built', 'methods/roadmap'],
  [
    'promised && window && promised.by < window.to',
    'promised && window && promised.by <= window.to',
    'methods/roadmap',
  ],
  ['on > addDays(today, -landedDays)', 'on >= addDays(today, -landedDays)', 'methods/roadmap'],
  [
    'ground.signals - ground.expired >= 2 && ground.inputsHolding >= 2',
    'ground.signals - ground.expired >= 2',
    'confidence',
  ],
  ['max(signals, ({ data }) => data.date) ?? null', 'signals.at(-1)?.data.date ?? null', 'methods/evidence confidence'],
  ['own.window.from < other.window.to', 'own.window.from <= other.window.to', 'dependencies.test'],
  [
    "rankGroup < otherRankGroup &&\n    other.stage !== 'production'",
    'rankGroup < otherRankGroup',
    'dependencies.test',
  ],
  [
    'operation.hoursPerMonth.filter(({ month }) => month < today.slice(0, 7))',
    'operation.hoursPerMonth.filter(({ month }) => month <= today.slice(0, 7))',
    'methods/operations',
  ],
  ['if (hours <= 0) return', 'if (hours < 0) return', 'operations'],
  ["return revenue > hours ? 'loosening' : 'bound';", "return revenue >= hours ? 'loosening' : 'bound';", 'operations'],
  ["retired.on <= hub.today ? 'taken-out'", "retired.on < hub.today ? 'taken-out'", 'after-release'],
  ['success.by < today && standsAt', 'success.by <= today && standsAt', 'boundaries'],
  ['date >= from && date <= to', 'date > from && date <= to', 'after-release'],
  ['data.date > since && data.date <= today', 'data.date >= since && data.date <= today', 'listening'],
  [
    'waiver.check === check && waiver.until >= hub.today',
    'waiver.check === check && waiver.until > hub.today',
    'reviews',
  ],
  ['b.overdue - a.overdue || b.due - a.due', 'b.due - a.due || b.overdue - a.overdue', 'reviews.test'],
  ['.filter(({ on }) => on <= hub.today)', '.filter(({ on }) => on < hub.today)', 'digest'],
  ['history.findLast(({ date }) => date < month)', 'history.find(({ date }) => date < month)', 'digest-measured'],
  ['one.data.date <= hub.today && isConversation', 'one.data.date < hub.today && isConversation', 'presence'],
  ['engineer.test(role) && !nonBuilders.test(role)', 'engineer.test(role)', 'presence'],
  ['b.alone.length - a.alone.length', 'a.alone.length - b.alone.length', 'team.test'],
  ['total(operations) > total(stated) ? stated', 'total(operations) >= total(stated) ? stated', 'value.test'],
  ["stage === 'production' && begun ? Math.max", 'begun ? Math.max', 'cost-of-delay/'],
  [
    'hours[Math.floor((hours.length - 1) / 2)], hours[Math.floor(hours.length / 2)]',
    'hours[Math.floor(hours.length / 2)], hours[Math.floor(hours.length / 2)]',
    'cost-of-delay/',
  ],
  ['each.saves > (most?.saves ?? 0)', 'each.saves >= (most?.saves ?? 0)', 'cost-of-delay/'],
  ['entries.filter((entry) => isKind(entry, kind))', 'entries as Entry<F>[]', 'methods/evidence'],
  [
    "const endedStates: readonly string[] = ['retired', 'superseded', 'rejected', 'declined'];",
    "const endedStates: readonly string[] = ['retired', 'superseded', 'declined'];",
    'balance/expired boundaries',
  ],
  ["verdicts.has('confirmed') && !verdicts.has('refuted')", "verdicts.has('confirmed')", 'confidence'],
  ["grounds.every(Boolean) ? 'well'", "grounds.some(Boolean) ? 'well'", 'confidence'],
  ["if (result.verdict === 'take-out') return", "if (result.verdict === 'keep') return", 'after-release'],
  ['return a > b ? -1 : 1;', 'return a < b ? -1 : 1;', 'cost-of-delay/order'],
  ['one.case.id < other.case.id ? -1', 'one.case.id > other.case.id ? -1', 'cost-of-delay/order'],
];

const charts: Line[] = [
  ['low >= 0 && bottom < 0 ? 0 : bottom', 'bottom', 'scale.test'],
  ['(one.weight > (best?.weight ?? 0) ? one : best)', '(one.weight >= (best?.weight ?? 0) ? one : best)', 'mix'],
  ['const nowFor = 45;', 'const nowFor = 44;', 'line.test'],
  [
    'low * deepest >= expected ? Math.min(low, expected) : expected',
    'low * deepest > expected ? Math.min(low, expected) : expected',
    'cost-duration',
  ],
  ['(value === beside && at === 0)', '(value === beside && at === 1)', 'periods'],
  ['b.all - a.all || compare(a.id, b.id)', 'a.all - b.all || compare(a.id, b.id)', 'input-map'],
  ['a.x < b.x + b.width && b.x < a.x + a.width', 'a.x <= b.x + b.width && b.x <= a.x + a.width', 'charts/place'],
];

const checks: Line[] = [
  [
    '(config.waivers ?? []).filter(({ until }) => until >= today)',
    '(config.waivers ?? []).filter(({ until }) => until > today)',
    'settings.test cli/check',
  ],
  ['if (waiver.until < today)', 'if (waiver.until <= today)', 'settings.test'],
  ['if (target.by > last) continue;', 'if (target.by >= last) continue;', 'target-day'],
  ['if (value >= 0 && value <= 100) continue;', 'if (value >= 0 && value < 100) continue;', 'percentage'],
  ['release && begun && release.on < begun', 'release && begun && release.on <= begun', 'release-dates'],
  ['release && result && result.on < release.on', 'release && result && result.on <= release.on', 'release-dates'],
  ['if (letters > limits[field])', 'if (letters >= limits[field])', 'length.test'],
  ['if (tags.length > mostTags)', 'if (tags.length >= mostTags)', 'length.test'],
  ['urgency.by >= today && urgency.by < window.to', 'urgency.by > today && urgency.by < window.to', 'plan-fits'],
  ['urgency.by >= today && urgency.by < window.to', 'urgency.by >= today && urgency.by <= window.to', 'plan-fits'],
  ["'by' in urgency && urgency.by < today", "'by' in urgency && urgency.by <= today", 'plan-dates'],
  ['width(cited.data.audience) >= here', 'width(cited.data.audience) > here', 'audience-narrower'],
  ['names.length > 12 ? [...names.slice(0, 9)', 'names.length > 13 ? [...names.slice(0, 9)', 'cycle.test'],
  ['(audiences?.length ?? 0) > 1 && !build', '(audiences?.length ?? 0) > 2 && !build', 'hub-file'],
  [
    '(a.line ?? 0) - (b.line ?? 0) ||\n  (a.column ?? 0)',
    '(b.line ?? 0) - (a.line ?? 0) ||\n  (a.column ?? 0)',
    'checks/settings cli/check',
  ],
  [
    "check.severity === 'error' || !isSealed(file)",
    "check.severity === 'error' && !isSealed(file)",
    'checks/edition-seal',
  ],
  ["if (data.status === 'proposed') continue;", '', 'decision-signed'],
  ['(data.data?.length ?? 0) === 0', 'data.data === undefined', 'decision-signed'],
  [
    "hasReached(data.stage, 'prioritised') && !data.success",
    "hasReached(data.stage, 'production') && !data.success",
    'success-measure',
  ],
  [
    '!isPursued(data) || (data.evidence?.length ?? 0) > 0',
    '!isPursued(data) || data.evidence !== undefined',
    'strategy-evidence',
  ],
  [
    "unknown && hasReached(data.stage, 'conception')",
    "unknown && hasReached(data.stage, 'prioritised')",
    'customer-value',
  ],
  ['if (last && last.stage !== data.stage)', 'if (last && last.stage === data.stage)', 'stage-history'],
  ['if (on <= latest) continue;', 'if (on < latest) continue;', 'stage-history'],
  ['if (day !== undefined && day > latest)', 'if (day !== undefined && day >= latest)', 'release-dates'],
  ['above = Math.max(depth, 2);', 'above = depth;', 'heading-order'],
  ["!success || stage === 'feedback' || answerOf", '!success || answerOf', 'measure-answered'],
  [
    '(!other || width(entry) > width(other))',
    '(!other || width(entry) < width(other))',
    'checks/duplicate model/audience',
  ],
];

const report: Line[] = [
  ['return to.place - came - (from.place - left);', 'return to.place - from.place;', 'report/changes/ranks'],
  ["appeared: 'gained',", "appeared: 'appeared',", 'json-report'],
  ['(!differs(move) && Math.abs(steps) < 2)', '(!differs(move) && Math.abs(steps) < 3)', 'report/'],
  ['Math.abs(steps) < 2)', 'Math.abs(steps) < 1)', 'report/'],
  ['up ? was < 0 && is > 0 : was > 0 && is < 0', 'up ? was > 0 && is < 0 : was < 0 && is > 0', 'report/'],
  [
    '!other.from && other.to && other.to.place < to.place',
    '!other.from && other.to && other.to.place > to.place',
    'report/',
  ],
  ['to.ratio > from.ratio === up', 'to.ratio > from.ratio !== up', 'report/'],
  ['retired > on ? say.leaving', 'retired >= on ? say.leaving', 'report/'],
  ['open.indexOf(after) < open.indexOf(before)', 'open.indexOf(after) > open.indexOf(before)', 'report/'],
  ['taken > widest - 1', 'taken > widest', 'excerpt'],
  ['more > 1 ? [...reasons.slice(0, mostReasons)', 'more > 0 ? [...reasons.slice(0, mostReasons)', 'report/'],
  ['/^(\\.\\.\\/|\\/|[A-Za-z]:)/.test(folder)', '/^(\\.\\.\\/|[A-Za-z]:)/.test(folder)', 'report/sarif'],
  [
    'column === null ? {} : { startColumn: column }',
    'column === null ? {} : { startColumn: column + 1 }',
    'report/sarif',
  ],
];

const site: Line[] = [
  ['today(site) && reviewsOf(site.hub).length > 0', 'today(site)', 'pages'],
  ['same >= least && within[from + same]', 'same > least && within[from + same]', 'languages'],
];

const components: Line[] = [
  ['since < hub.today ? since : hub.today', 'since', 'components/brief'],
  [".join('; ').length <= room", ".join('; ').length < room - 40", 'components/brief'],
  [
    'weightOf(one) - weightOf(other) || sizeOf(comparison, other) - sizeOf(comparison, one)',
    'weightOf(one) - weightOf(other) || sizeOf(comparison, one) - sizeOf(comparison, other)',
    'brief',
  ],
  ['Math.max(0, needs.length - mostNeeds)', 'needs.length', 'brief'],
  ['descending(endedOn(one), endedOn(other))', 'descending(endedOn(other), endedOn(one))', 'backlog-lines'],
  ['kept(before) < longer * leastCommon', 'kept(before) <= longer * leastCommon', 'changes/text'],
  ['place(one) - place(other) || descending(since(one)', 'place(one) - place(other) || ascending(since(one)', 'board'],
  [
    'items.every((item) => item.length < 32)',
    'items.every((item) => item.length <= 32)',
    'components/entry components/views',
  ],
  ["descending: sort.startsWith('-')", "descending: !sort.startsWith('-')", 'list/state'],
  ["if (low > likely) return 'low-above", "if (low >= likely) return 'low-above", 'what-if/'],
  ['all.some((value) => value > largest)', 'all.some((value) => value >= largest)', 'what-if/'],
  ["name === 'duration' && plain(low) === 0", "name === 'duration' && low === 0", 'what-if/'],
  [
    'closed.indexOf(a.value) - closed.indexOf(b.value)',
    'closed.indexOf(b.value) - closed.indexOf(a.value)',
    'components/retired entry-page',
  ],
];

const format: Line[] = [
  ['return from === to ? from : `', 'return from !== to ? from : `', 'format/durations'],
  ["figure === '1' ? one", "figure !== '1' ? one", 'format/durations'],
  ['share > 0 && share < 0.005', 'share > 0 && share <= 0.005', 'format/'],
  ['share < 1 && share >= 0.995', 'share < 1 && share > 0.995', 'format/'],
  ['if (count < 14) return', 'if (count <= 14) return', 'format/'],
  ['if (count < 120) return', 'if (count <= 120) return', 'format/'],
  ['expected < 1;', 'expected <= 1;', 'format/'],
  ['value === 1 && isEnglish(language)', 'value <= 1 && isEnglish(language)', 'format/'],
  ['if (cases === 100) return', 'if (cases >= 99) return', 'format/'],
  ["const fromRight = new Set(['Adlm', 'Arab',", "const fromRight = new Set(['Adlm',", 'format/'],
];

const diagrams: Line[] = [
  [
    'if (!before || before.rank <= rank) found.set',
    'if (!before || before.rank < rank) found.set',
    'diagrams/browser/style',
  ],
  ['return left > right ? null', 'return left >= right ? null', 'diagrams/browser/'],
  [
    'inherited < 400 ? 400 : inherited < 600 ? 700',
    'inherited <= 400 ? 400 : inherited < 600 ? 700',
    'diagrams/browser/',
  ],
  ['used + width > limit && used > 0', 'used + width >= limit && used > 0', 'diagrams/browser/html'],
  ['one < 0) || numbers.every((one) => one === 0)) return', 'one < 0)) return', 'diagrams/finish/'],
  ['ratio > 0 ? ratio * font.size : above(font)', 'ratio > 0 ? font.size : above(font)', 'diagrams/browser/'],
];

const cli: Line[] = [
  ['if (letters.length <= longest) return whole;', 'if (letters.length < longest) return whole;', 'slug'],
  ['|| number < least || number > most)', '|| number <= least || number > most)', 'cli/options'],
  ['|| number < least || number > most)', '|| number < least || number >= most)', 'cli/options'],
  ['if (compiled > used.size / 20)', 'if (compiled > used.size / 2)', 'body-store'],
];

const rooms = { format, kinds, source, model, methods, charts, checks, report, site, components, cli, diagrams };

/** Every change, room by room. */
export const mutants: Mutant[] = Object.entries(rooms).flatMap(([room, lines]) =>
  lines.map(([find, put, tests]) => ({ room, find, put, tests: tests.split(' ') })),
);
