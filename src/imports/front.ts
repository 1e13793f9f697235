import { split } from '../source/fields/front-matter.ts';
import { parseYaml } from '../source/fields/yaml.ts';

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
    const [, name, value = ''] = /^\s*"?([\w-]+)"?\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) return null;
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
