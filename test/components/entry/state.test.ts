import { expect, it } from 'vitest';
import { stateHtml } from '../../../src/components/entry/state.ts';

it('mark a state that tells progress, and leave other values plain', () => {
  expect(stateHtml('adopted')).toBe('<span class="state good">Adopted</span>');
  expect(stateHtml('win-loss')).toBe('Win/loss');
  expect(stateHtml('a<b')).toBe('A&lt;b');
});
