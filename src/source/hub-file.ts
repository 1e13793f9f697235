import { type HubConfig, hubSchema } from '../kinds/hub.ts';
import { decode } from './decode.ts';
import { upgrades, versionAfter } from './editions/upgrade.ts';
import { holdAgainst } from './fields/hold.ts';
import { parseYaml, type YamlBlock } from './fields/yaml.ts';
import type { Fault } from './problem.ts';

/** What is wrong when there is no `hub.yaml`. */
export const noConfig = (empty: boolean): Fault => ({
  check: 'hub-file',
  found: null,
  expected: '`hub.yaml` with at least `title` and `product`',
  message: empty ? 'The content folder holds no hub yet.' : '`hub.yaml` is missing.',
  fix: empty
    ? 'Write `hub.yaml` with `title: …` and `product: …`, then the North Star: npm run new -- north-star "Where we are going".'
    : 'Write `hub.yaml` with `title: …` and `product: …`.',
});

/**
 * What a faulty `hub.yaml` calls its sections, where that is sound: no entry is told of headings that it has. Nothing
 * else is taken from such a file, least of all what decides who sees what.
 */
function ownHeadings(data: Record<string, unknown>): Pick<HubConfig, 'sections'> {
  const own = hubSchema.pick({ sections: true }).safeParse({ sections: data.sections });
  return own.success && own.data.sections !== undefined ? { sections: own.data.sections } : {};
}

/**
 * What is wrong with a hub whose shapes are of another version.
 * @param written `schema` of hub.yaml, with any value
 * @param version that this Sextant reads
 * @returns null where it is the same, or no version at all
 */
export function versionFault(written: unknown, version = versionAfter(upgrades)): Fault | null {
  const own = written ?? 1;
  if (typeof own !== 'number' || own === version) return null;
  const older = own < version;
  return {
    check: 'hub-file',
    ...(written === undefined ? {} : { field: ['schema'] }),
    found: `shapes of version ${own}`,
    expected: `shapes of version ${version}`,
    message: `The hub has shapes of version ${own}, and this Sextant reads version ${version}.`,
    fix: older
      ? 'Bring it up: npm run upgrade says what changes, npm run upgrade -- --write does it.'
      : 'Install the Sextant with which it was upgraded.',
  };
}

/** What reading `hub.yaml` gave: all of it where it is sound, else what may be taken from it. */
type HubFileReading = {
  /** Null where the bytes are no text. */
  text: { text: string; yaml: YamlBlock } | null;
  faults: Fault[];
} & ({ sound: true; config: HubConfig } | { sound: false; config: Pick<HubConfig, 'sections'> });

/**
 * Reads `hub.yaml`.
 * @param bytes of the file
 * @param upgrade brings the data of a sealed edition up; without it, the file is of a hub of today
 */
export function readHubFile(
  bytes: Uint8Array,
  upgrade?: (data: Record<string, unknown>) => Record<string, unknown>,
): HubFileReading {
  const decoded = decode(bytes);
  if ('fault' in decoded) return { config: {}, sound: false, text: null, faults: [decoded.fault] };
  const yaml = { text: decoded.text, start: 0 };
  const text = { text: decoded.text, yaml };
  const parsed = parseYaml(yaml, decoded.text);
  if ('fault' in parsed) return { config: {}, sound: false, text, faults: [parsed.fault] };
  const data = upgrade ? upgrade(parsed.data) : parsed.data;
  // An edition says its version elsewhere.
  const other = upgrade ? null : versionFault(data.schema);
  const { sound, faults } = holdAgainst(hubSchema, data, yaml, decoded.text);
  const all = { text, faults: other ? [other, ...faults] : faults };
  return sound ? { ...all, sound, config: hubSchema.parse(data) } : { ...all, sound, config: ownHeadings(data) };
}
