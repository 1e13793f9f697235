import { describe, expect, it } from 'vitest';
import { unsignedIn } from '../../src/methods/open-questions.ts';
import { unrecordedOf } from '../../src/methods/unrecorded.ts';
import { checked, entry, type Files } from '../support/hub.ts';

const old = 'source: { system: decision log, key: "0007", on: 2026-11-02 }';
const record = (fields: string, body = '## Context\n\nWords.\n\n## Decision\n\nWords.') =>
  entry(`title: Queues\nowner: TPS\ndate: 2019-03-01\nstatus: accepted\n${fields}`, body);
const hub = (files: Files) => checked(files);

describe('a decision record that was taken over', () => {
  it('is no error for what it never had, and waits for no signature', () => {
    const { problems, hub: graph } = hub({ 'decisions/a.md': record(old) });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(unsignedIn(graph)).toEqual([]);
    const [decision] = graph.of('decisions');
    expect(decision && unrecordedOf(graph.config, decision)).toEqual({
      sides: ['product', 'engineering'],
      data: true,
      sections: ['Options', 'Consequences'],
    });
  });

  it('has what it has', () => {
    const { hub: graph } = hub({
      'decisions/a.md': record(`${old}\nsignedOff: { product: 2019-03-01 }`, '## Options\n\nWords.'),
    });
    const [decision] = graph.of('decisions');
    expect(decision && unrecordedOf(graph.config, decision)).toEqual({
      sides: ['engineering'],
      data: true,
      sections: ['Context', 'Decision', 'Consequences'],
    });
  });

  it('leaves records that are written here as strict as they were', () => {
    const { problems, hub: graph } = hub({ 'decisions/a.md': record('') });
    expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ check }) => check))).toEqual(
      new Set(['sections', 'decision-signed']),
    );
    const [decision] = graph.of('decisions');
    expect(decision && unrecordedOf(graph.config, decision)).toBeNull();
    expect(unsignedIn(graph)).toHaveLength(1);
  });
});
