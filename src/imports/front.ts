import { split } from '../source/fields/front-matter.ts';
import { parseYaml } from '../source/fields/yaml.ts';
import type { Account } from './imported.ts';
import { wordsLost } from './words.ts';

/** The fields of a text, and where its words begin. */
export interface Front {
  /** By name as written. */
  data: Record<string, unknown>;
  /** Offset of the text below. */
  bodyAt: number;
  /** Whether there is a block that cannot be read. */
  unread: boolean;
}

/** The simple lines of TOML that site generators write; null where there is more. */
function tomlOf(text: string): Record<string, unknown> | null {
  const data: Record<string, unknown> = {};
  for (const line of text.split('\n')) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const sign = line.indexOf('=');
    const name = line.slice(0, Math.max(0, sign)).replaceAll('"', '').trim();
    const value = line.slice(sign + 1).trim();
    if (!/^[\w-]{1,100}$/.test(name)) return null;
    try {
      data[name] = JSON.parse(/^'[^']*'$/.test(value) ? JSON.stringify(value.slice(1, -1)) : value);
    } catch {
      data[name] = value;
    }
  }
  return data;
}

/**
 * Reads front matter: YAML between lines of hyphens, or simple TOML between lines of plus signs.
 * @param text with lines ended by `\n`
 */
export function frontOf(text: string): Front {
  const none: Front = { data: {}, bodyAt: 0, unread: false };
  const toml = /^\+\+\+[ \t]*\n([\s\S]*?)\n\+\+\+[ \t]*(?:\n|$)/.exec(text);
  if (toml) {
    const data = tomlOf(toml[1] ?? '');
    return { data: data ?? {}, bodyAt: toml[0].length, unread: data === null };
  }
  if (!/^---[ \t]*\n/.test(text)) return none;
  const { yaml, body, fault } = split(text, '.md');
  if (fault) return none;
  const bodyAt = text.length - body.replace(/^\n*/, '').length;
  const parsed = parseYaml(yaml, text);
  return 'data' in parsed ? { data: parsed.data, bodyAt, unread: false } : { data: {}, bodyAt, unread: true };
}

/**
 * An account of what stands beside the fields of a text and is no value: remarks.
 * @param file path of it
 * @param text the whole text
 * @param front what was read of it
 */
export function remarksBeside(file: string, text: string, { data, bodyAt }: Front): Account[] {
  const said = Object.entries(data).map(([name, value]) => `${name} ${JSON.stringify(value)?.replaceAll('\\n', ' ')}`);
  const lost = wordsLost(text.slice(0, bodyAt), said.join(' '));
  if (lost.length === 0) return [];
  const came = { left: 'a remark beside the fields' };
  return [{ file, line: 1, words: lost.length, came, text: lost.join(' '), personal: false }];
}
