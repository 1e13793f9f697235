import { describe, expect, it } from 'vitest';
import { findPlaceholder } from '../../../src/source/words/placeholder.ts';

describe('text that was left to be written', () => {
  it.each([
    ['«What customers get»', '«What customers get»', 0],
    ['Ask «whom», then «when»', '«whom»', 4],
    ['TODO', 'TODO', 0],
    ['still TBD.', 'TBD', 6],
    ['FIXME: figures', 'FIXME', 0],
    ['XXX', 'XXX', 0],
    ['Lorem ipsum dolor', 'Lorem ipsum', 0],
    ['todo el mundo, TODO', 'TODO', 15],
    ['««inner»', '«inner»', 1],
  ])('is found in %j', (text, found, offset) => {
    expect(findPlaceholder(text)).toEqual({ text: found, offset });
  });

  it.each([
    '',
    'A method, a todo list',
    'Todo el mundo',
    'TODOS',
    'size XXXL',
    'a « that never closes',
    'lorem, ipsum',
  ])('is not seen in %j', (text) => {
    expect(findPlaceholder(text)).toBeNull();
  });

  it('is looked for in one pass, whatever the text', () => {
    expect(findPlaceholder('«'.repeat(5_000_000))).toBeNull();
  });
});
