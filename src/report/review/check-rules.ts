import { setByHub } from '../../checks/check.ts';
import { checks } from '../../checks/index.ts';
import { formatDay } from '../../format/days.ts';
import type { HubConfig } from '../../kinds/hub.ts';
import type { Severity } from '../../source/problem.ts';
import { problemFlag } from './problem-words.ts';
import type { Flag, Rule } from './rule.ts';
import { reviewWords } from './words.ts';

const appeared = (id: string, severity: Severity, because: string): Rule => ({
  id,
  because,
  find: ({ problems }, { language }) =>
    problems.appeared.filter(({ problem }) => problem.severity === severity).map((one) => problemFlag(one, language)),
});

/** Problems that stop a build. */
export const newError = appeared('new-error', 'error', 'What is wrong stops the build for everybody.');

/** Problems that make something weak. */
export const newWarning = appeared(
  'new-warning',
  'warning',
  'Each is easy to cure while somebody still knows why it came.',
);

/** Traps that evidence walked into. */
export const newFinding: Rule = {
  id: 'new-finding',
  because: 'The evidence leans in a way that is known to mislead.',
  find: ({ comparison }) =>
    comparison.findings.appeared.map(({ key, title, message }) => ({
      entry: key === 'hub' ? null : { key, title },
      words: message,
    })),
};

const weights = ['off', 'warning', 'error'] as const;

/** Waivers that came or last longer. */
function waivers(before: HubConfig, after: HubConfig, titleOf: (key: string) => string, language: string): Flag[] {
  const name = ({ check, entry }: { check: string; entry: string }) => `${check} ${entry}`;
  const was = new Map((before.waivers ?? []).map((one) => [name(one), one.until]));
  return (after.waivers ?? []).flatMap((one): Flag[] => {
    const until = was.get(name(one));
    if (until !== undefined && until >= one.until) return [];
    const words = reviewWords(language).waived(one.check, titleOf(one.entry), formatDay(one.until, language));
    return [{ entry: null, words }];
  });
}

/** Checks that weigh less, and limits that are others. */
function settings(before: HubConfig, after: HubConfig, language: string): Flag[] {
  const say = reviewWords(language);
  return checks.flatMap((check) => {
    const [was, is] = [before, after].map(
      (config) => new Map(setByHub(check, config).map(({ setting, here }) => [setting, here])),
    );
    const usual = new Map<string, string | number>([
      ['severity', check.severity],
      ...Object.entries(check.settings ?? {}).map(([name, { default: usually }]) => [name, usually] as const),
    ]);
    return [...usual].flatMap(([name, usually]): Flag[] => {
      const [one, other] = [was?.get(name) ?? usually, is?.get(name) ?? usually];
      if (one === other) return [];
      if (name !== 'severity')
        return [{ entry: null, words: say.threshold(check.id, name, String(other), String(one)) }];
      const [from, to] = [one, other] as [(typeof weights)[number], (typeof weights)[number]];
      if (weights.indexOf(to) > weights.indexOf(from)) return [];
      return [{ entry: null, words: say.severity(check.id, say.severities[to], say.severities[from]) }];
    });
  });
}

/** Problems that are waived, and checks that look less closely. */
export const checkEased: Rule = {
  id: 'check-eased',
  because: 'What is not looked for is not found, and looks cured.',
  find: ({ before, after }, { language }) => [
    ...waivers(before.config, after.config, (key) => after.get(key)?.data.title ?? key, language),
    ...settings(before.config, after.config, language),
  ],
};
