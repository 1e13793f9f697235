/** A link that a Mermaid text gives one of its parts. */
export interface DiagramLink {
  url: string;
  /** Where it begins in the text. */
  index: number;
}

/** A link, and the part of the text that is there for it alone. */
interface Found extends DiagramLink {
  from: number;
  to: number;
  /** It stands in a comment, which nothing is drawn of. */
  idle: boolean;
}

// Statements begin a line, follow a semicolon or stand in braces. Comments are looked at as well: readers see the text.
const begin = String.raw`(?:^|(?<=[;{}]))[ \t]*(?<idle>%%[ \t]*)?`;
const statements = [
  // Flowchart, class, state, gantt: `click a "url"`, `click a href "url" "tip" _blank`, `click a call f() href "url"`.
  String.raw`click\s+(?:\x60[^\x60\n]*\x60|\S+)[ \t]+(?:(?:call\s[^\n(]*\([^\n)]*\)[ \t]*)?href\s+)?"(?<click>[^"\n]*)"`,
  // Class: `link A "url" "tip"`.
  String.raw`link[ \t]+(?:\x60[^\x60\n]*\x60|[^\s:]+)[ \t]+"(?<quoted>[^"\n]*)"`,
  // Sequence: `link A: Words @ url`, `links A: {"Words": "url"}`.
  String.raw`link[ \t]+[^:;\n]+:[^@#;\n]*@[ \t]*(?<bare>[^#;\n]*)`,
  String.raw`links[ \t]+[^:;\n]+:[ \t]*(?<json>\{[^;\n]*\})`,
];
const rest = String.raw`(?:"[^"\n]*"|[^;\n"}])*;?`;
const statement = new RegExp(`${begin}(?:${statements.join('|')})${rest}`, 'gim');
// An attribute of a C4 element or relation: `$link="url"`.
const attribute = /,?\s*\$link\s*=\s*"([^"\n]*)"/g;
const inComment = (source: string, index: number) =>
  /^[ \t]*%%/.test(source.slice(source.lastIndexOf('\n', index - 1) + 1, index));

/** A statement that is alone on its line goes with the line. */
function withLine(source: string, from: number, to: number): { from: number; to: number } {
  const alone = (from === 0 || source[from - 1] === '\n') && source[to] === '\n';
  return { from, to: alone ? to + 1 : to };
}

function find(source: string): Found[] {
  const links: Found[] = [];
  for (const found of source.matchAll(statement)) {
    const [whole] = found;
    const { idle, click, quoted, bare, json } = found.groups ?? {};
    const span = { ...withLine(source, found.index, found.index + whole.length), idle: idle !== undefined };
    const add = (url: string, written: string, after = 0) =>
      links.push({ url, index: found.index + whole.indexOf(written, after) + written.indexOf(url), ...span });
    if (click !== undefined) add(click, `"${click}"`);
    else if (quoted !== undefined) add(quoted, `"${quoted}"`);
    else if (bare !== undefined) add(bare.trimEnd(), `${bare}`, whole.indexOf('@') + 1);
    else if (json !== undefined)
      for (const pair of json.matchAll(/(:\s*")((?:[^"\\\n]|\\.)*)"/g))
        links.push({
          url: plain(pair[2] as string),
          index: found.index + whole.indexOf(json) + pair.index + (pair[1] as string).length,
          ...span,
        });
  }
  for (const found of source.matchAll(attribute)) {
    const [whole, url = ''] = found;
    const index = found.index + whole.length - 1 - url.length;
    links.push({ url, index, from: found.index, to: found.index + whole.length, idle: inComment(source, index) });
  }
  return links.sort((a, b) => a.index - b.index);
}

/** A string of JSON, read; as it stands where it is none. */
function plain(written: string): string {
  try {
    return JSON.parse(`"${written}"`) as string;
  } catch {
    return written;
  }
}

/**
 * The links of a Mermaid text.
 * @param source Mermaid text of any type
 */
export const diagramLinks = (source: string): DiagramLink[] =>
  find(source)
    .filter(({ idle }) => !idle)
    .map(({ url, index }) => ({ url, index }));

/**
 * A Mermaid text without some of its links: whole statements go, attributes go from their element; what is
 * commented out goes as well, since readers see the text.
 * @param source Mermaid text
 * @param leave whether a link stays
 */
export function withoutLinks(source: string, leave: (url: string) => boolean): string {
  let left = '';
  let done = 0;
  for (const { url, from, to } of find(source)) {
    if (from < done || leave(url)) continue;
    left += source.slice(done, from);
    done = to;
  }
  // What stood behind something that went may have become a statement: it is looked at once more.
  return done === 0 ? source : withoutLinks(left + source.slice(done), leave);
}
