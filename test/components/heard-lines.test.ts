import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');
const sheets = globSync('**/*.css', { cwd: src })
  .map((name) => readFileSync(join(src, name), 'utf8'))
  .join('\n');

describe('the lines of what was heard', () => {
  it.each(['.heard-words q', '.heard-brief q', '.digest-chapter q', '.quote blockquote p'])(
    'stay lines in %s',
    (selector) => {
      const rules = [...sheets.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selectors = '']) =>
        selectors
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .split(',')
          .some((one) => one.trim() === selector),
      );
      expect(rules.some(([, , body = '']) => /white-space:\s*pre-line/.test(body))).toBe(true);
    },
  );
});
