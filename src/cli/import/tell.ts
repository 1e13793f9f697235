import { join } from 'node:path';
import { formatCount } from '../../format/numbers.ts';
import { counted, plural } from '../../format/words.ts';
import type { Account } from '../../imports/imported.ts';
import { type Ledger, ledgerFile } from '../../imports/ledger.ts';
import type { Outcome, Plan } from '../../imports/plan.ts';
import { kindOf } from '../../kinds/index.ts';
import { printable } from '../../report/printable.ts';
import type { Problem } from '../../source/problem.ts';
import type { Output } from '../output.ts';

/** What an import tells of. */
export interface Told {
  plan: Plan;
  /** What the checks say of what it wrote. */
  problems: readonly Problem[];
  accounts: readonly Account[];
  ledger: Ledger;
  content: string;
  dryRun: boolean;
  /** Whether the source is emptied, so that it does not matter what is gone from it. */
  emptied: boolean;
}

/** Longer lists are not read; the rest is counted, and stands in the ledger. */
const mostLines = 20;
const mostNamed = 5;

/** A heading with its lines. */
function part(output: Output, heading: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  output.out(`\n${heading}\n`);
  for (const line of lines.slice(0, mostLines)) output.out(`  ${printable(line)}\n`);
  if (lines.length > mostLines) output.out(`  and ${formatCount(lines.length - mostLines, 'en')} more\n`);
}

/** How many entries of each kind. */
function kindsOf(outcomes: readonly Outcome[]): string {
  const byKind = Map.groupBy(outcomes, ({ file }) => (file ?? '').split('/', 1)[0] ?? '');
  return [...byKind]
    .map(([folder, all]) => {
      const one = kindOf(folder)?.one ?? 'entry';
      return counted(all.length, one, plural(one));
    })
    .join(', ');
}

/** What was left out, by reason, with how much and where first. */
function leftOut(accounts: readonly Account[]): string[] {
  const left = accounts.flatMap((account) =>
    'left' in account.came ? [{ ...account, reason: account.came.left }] : [],
  );
  return [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, all]) => {
    const words = all.reduce((sum, account) => sum + account.words, 0);
    const first = all[0];
    const place = first ? `${first.file}${first.line ? `:${first.line}` : ''}` : '';
    const columns = [...new Set(all.flatMap(({ column }) => (column ? [column] : [])))];
    if (columns.length > 0) {
      const named = columns.slice(0, mostNamed).join(', ');
      const rest = columns.length > mostNamed ? ` and ${formatCount(columns.length - mostNamed, 'en')} more` : '';
      return `${reason}: ${counted(words, 'word')} of ${named}${rest}`;
    }
    const more = all.length > 1 ? ` and ${counted(all.length - 1, 'more place')}` : '';
    return `${reason}: ${words > 0 ? `${counted(words, 'word')}, ` : ''}${place}${more}`;
  });
}

/** Drafts with what they lack, which is said once for all that lack the same. */
function draftLines(drafts: readonly Problem[], content: string): string[] {
  const alike = Map.groupBy(drafts, ({ message }) => message.replace(/^This draft is unfinished\. /, ''));
  return [...alike].flatMap(([lacks, [first, ...others]]) => {
    const named = others.slice(0, mostNamed).map(({ file }) => join(content, file));
    const more = others.length > named.length ? [`${formatCount(others.length - named.length, 'en')} more`] : [];
    return [
      `${join(content, first?.file ?? '')}  ${lacks}`,
      ...(named.length > 0 ? [`  the same: ${[...named, ...more].join(', ')}`] : []),
    ];
  });
}

/** Prints what came of an import. */
export function tell({ plan, problems, accounts, ledger, content, dryRun, emptied }: Told, output: Output): void {
  const all = [...plan.outcomes.values()];
  const of = (what: Outcome['what']) => all.filter((one) => one.what === what);
  const verb = dryRun ? 'Would bring in' : 'Brought in';
  const fresh = of('new');
  output.out(
    fresh.length > 0
      ? `${verb} ${kindsOf(fresh)} from "${printable(ledger.system)}".\n`
      : `Nothing new in "${printable(ledger.system)}".\n`,
  );
  if (of('updated').length > 0)
    output.out(`${dryRun ? 'Would bring' : 'Brought'} ${kindsOf(of('updated'))} up to date.\n`);
  if (of('unchanged').length > 0)
    output.out(`${counted(of('unchanged').length, 'entry', 'entries')} did not change.\n`);
  const drafts = problems.filter(({ check }) => check === 'unfinished');
  part(
    output,
    `Drafts, since something is missing (${formatCount(drafts.length, 'en')}):`,
    draftLines(drafts, content),
  );
  part(
    output,
    'Under another id, since theirs was taken:',
    all.flatMap(({ instead, file }) => (instead ? [join(content, file ?? '')] : [])),
  );
  part(
    output,
    'Left alone, since somebody changed it here:',
    all.flatMap(({ leftAlone, file }) =>
      leftAlone.length > 0 ? [`${join(content, file ?? '')}  ${leftAlone.join(', ')}`] : [],
    ),
  );
  part(
    output,
    'Left alone, since it is of another kind here:',
    of('other-kind').map(({ file }) => join(content, file ?? '')),
  );
  const removed = of('removed-here').length;
  if (removed > 0)
    output.out(
      `\n${counted(removed, 'entry', 'entries')} that somebody removed here ${removed === 1 ? 'stays' : 'stay'} away.\n`,
    );
  const gone = Object.keys(ledger.entries).filter((key) => !plan.outcomes.has(key)).length;
  if (gone > 0 && !emptied)
    output.out(
      `\n${counted(gone, 'entry', 'entries')} of an earlier import ${gone === 1 ? 'is' : 'are'} no longer in the source; nothing here was removed.\n`,
    );
  part(output, 'Left out:', leftOut(accounts));
  const personal = accounts.filter((account) => account.personal && 'left' in account.came);
  if (personal.length > 0)
    output.out(
      `\n${counted(
        personal.reduce((sum, one) => sum + one.words, 0),
        'word',
      )} that tell of people ${dryRun ? 'would stay' : 'stayed'} away; --people brings them in.\n`,
    );
  if (!dryRun) output.out(`\nWhat became of every word: ${join(content, ledgerFile(ledger.system))}\n`);
}
