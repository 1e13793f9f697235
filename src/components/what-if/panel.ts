import { largest } from '../../charts/bars.ts';
import { placeScores } from '../../methods/cost-of-delay/rank.ts';
import { type Score, score } from '../../methods/cost-of-delay/score.ts';
import { isTied } from '../../methods/cost-of-delay/ties.ts';
import { changed, fits, type WhatIfCase } from './cases.ts';
import { make, setText } from './dom.ts';
import { type CaseForm, caseForm } from './form.ts';
import { outcome, shifts } from './result.ts';
import { type Change, readChanges, writeChanges } from './state.ts';
import { alsoMoved, figures, firstRows } from './table.ts';
import { panelWords } from './words-panel.ts';

/** Milliseconds for which the page may be kept from answering while all cases are scored once. */
const slice = 8;

const pause = () => new Promise((resolve) => setTimeout(resolve));

async function scoreAll(cases: readonly WhatIfCase[]): Promise<Map<string, Score>> {
  const scores = new Map<string, Score>();
  let begun = performance.now();
  for (const each of cases) {
    scores.set(each.id, score(each));
    if (performance.now() - begun < slice) continue;
    await pause();
    begun = performance.now();
  }
  return scores;
}

/** `isTied` with a memory: of most pairs neither is changed. */
function rememberingTies(): typeof isTied {
  type Sample = Parameters<typeof isTied>[0];
  const known = new WeakMap<Sample, WeakMap<Sample, boolean>>();
  return (one, other) => {
    const own = known.get(one) ?? new WeakMap<Sample, boolean>();
    known.set(one, own);
    const tied = own.get(other) ?? isTied(one, other);
    own.set(other, tied);
    return tied;
  };
}

/** Fills the panel. @throws when the estimates cannot be fetched */
export async function start(panel: HTMLElement): Promise<void> {
  const find = <T extends HTMLElement>(name: string) => panel.querySelector(`.wi-${name}`) as T;
  const { cases: address = '', currency = '', widen } = panel.dataset;
  const locale = { language: document.documentElement.lang, currency };
  const say = panelWords(locale.language);
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  const list = (await response.json()) as WhatIfCase[];
  const cases = new Map(list.map((each) => [each.id, each]));
  const estimated = await scoreAll(list);
  const tied = rememberingTies();
  await pause();
  const before = placeScores([...estimated.values()], tied);
  await pause();
  const highest = largest(before.map((each) => each.score.interval.high));
  const showRows = firstRows(find('rows'), cases, highest, locale);
  const titleOf = (id: string) => cases.get(id)?.title ?? id;

  const [forms, holder] = [new Map<string, CaseForm>(), find('cases')];
  const [pick, status, unreadNote] = [find<HTMLSelectElement>('pick'), find('status'), find('unread')];
  const kept = new Map<string, { key: string; score: Score }>();

  /** The score of a case with its changes; only what changed since the last time is scored anew. */
  const scoreOf = (id: string, changes: readonly Change[]): Score => {
    const key = JSON.stringify(changes);
    const last = kept.get(id);
    if (last?.key === key) return last.score;
    const next = score(changed(cases.get(id) as WhatIfCase, changes));
    kept.set(id, { key, score: next });
    return next;
  };

  const changesNow = () => [...forms.values()].map((form) => form.read());
  const show = () => {
    const read = [...forms].map(([id, form]) => ({ id, form, ...form.read() }));
    const scores = new Map(estimated);
    for (const { id, changes } of read) if (changes.length > 0) scores.set(id, scoreOf(id, changes));
    const all = shifts(before, placeScores([...scores.values()], tied));
    const touched = new Set(read.flatMap(({ id, changes }) => (changes.length > 0 ? [id] : [])));
    const byId = new Map(all.map((each) => [each.id, each]));
    for (const { id, form } of read) {
      const each = byId.get(id);
      if (!each) continue;
      const { was, now } = each;
      const ratio = figures(now.score, locale);
      const then = touched.has(id)
        ? say.changed(figures(was.score, locale), ratio, was, now)
        : say.unchanged(ratio, now);
      form.show(then, now.score);
    }
    const faults = read.reduce((sum, each) => sum + each.faults, 0);
    const wrong = faults > 0 ? `${say.faults(faults)} ` : '';
    setText(status, wrong + outcome(all, touched, titleOf, say));
    showRows(all, touched);
    setText(find('also'), alsoMoved(all, cases, say));
  };
  const keep = () => {
    const changes = changesNow().flatMap((each) => each.changes);
    history.replaceState(history.state, '', location.pathname + writeChanges(location.search, changes) + location.hash);
  };
  const leave = (id: string) => {
    forms.get(id)?.element.remove();
    forms.delete(id);
    show();
    keep();
    pick.focus();
  };
  const add = (id: string, changes: readonly Change[]) => {
    const subject = cases.get(id);
    if (!subject || forms.has(id)) return forms.get(id);
    const form = caseForm(subject, changes, () => leave(id), say, widen ? Number(widen) : null);
    forms.set(id, form);
    holder.append(form.element);
    return form;
  };
  const read = () => {
    for (const { element } of forms.values()) element.remove();
    forms.clear();
    const { changes, unread } = readChanges(location.search);
    const known = changes.filter((each) => {
      const subject = cases.get(each.id);
      return subject && fits(subject, each);
    });
    for (const [id, own] of Map.groupBy(known, (each) => each.id)) add(id, own);
    const lost = unread + changes.length - known.length;
    unreadNote.textContent = lost === 0 ? '' : say.unread(lost);
    show();
  };

  pick.replaceChildren(
    ...before.map(({ score: each, place }) =>
      make('option', { value: each.case.id }, `${place}. ${titleOf(each.case.id)}`),
    ),
  );
  find('add').addEventListener('click', () => {
    const form = add(pick.value, []);
    show();
    form?.element.querySelector('input')?.focus();
  });
  find('reset').addEventListener('click', () => {
    forms.clear();
    holder.replaceChildren();
    unreadNote.textContent = '';
    show();
    keep();
    pick.focus();
  });
  find('copy').addEventListener('click', async () => {
    keep();
    try {
      await navigator.clipboard.writeText(location.href);
      find('copied').textContent = say.copied;
    } catch {
      find('copied').textContent = say.cannotCopy;
    }
  });
  holder.addEventListener('input', show);
  holder.addEventListener('change', keep);
  addEventListener('popstate', read);
  await pause();
  read();
  find('body').hidden = false;
}
