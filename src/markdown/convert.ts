import { Parser } from 'htmlparser2';
import { apart } from '../format/element.ts';
import { dash } from '../format/numbers.ts';
import { codeBlock, codeSpan, escaped, paragraph, target } from './escape.ts';

/** A part of what is written: an element whose end has not come. */
interface Frame {
  name: string;
  /** Blocks that are done. */
  blocks: string[];
  /** The line that is being written. */
  line: string;
  /** What was written of it before that, up to code: whoever looks at the end of a growing text copies all of it. */
  begun: string;
  /** Of a link its address, of code its language, of a list the number of its next item. */
  more: string;
  /** Rows of a table. */
  rows: string[][];
}

/** What tells a machine nothing: what is drawn, and where somebody types. */
const left = new Set(['svg', 'script', 'style', 'link', 'select', 'textarea', 'nav', 'colgroup']);

/** What is clicked, and what stands on the page only when somebody asks for it. */
const isLeft = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  left.has(name) || name === 'button' || 'popover' in attributes || 'hidden' in attributes;

const blocks = new Set(
  'address article aside blockquote body caption details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** What stands in one line, whatever it holds. */
const inOneLine = new Set('a caption h1 h2 h3 h4 h5 h6 td th'.split(' '));
const marks: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', del: '~~', s: '~~' };

const isCode = (name: string): boolean => name === 'pre' || name === 'code';

const frame = (name: string, more = ''): Frame => ({ name, blocks: [], line: '', begun: '', more, rows: [] });

/** Words with marks around them, and the blanks outside of those. */
function around(words: string, before: string, after: string): string {
  const inner = words.trim();
  if (inner === '') return words;
  const at = words.indexOf(inner);
  return words.slice(0, at) + before + inner + after + words.slice(at + inner.length);
}

/** A sign of its own: escaped, a bracket, or one that no link, code or other mark ends with. */
const isSign = (token: string | undefined): boolean =>
  token !== undefined && (token.length > 1 ? token.startsWith('\\') : /[^\p{L}\p{N}\s[\]`*!~<>]/u.test(token));

/** Words in bold, slanted or struck out. Beside signs at their ends a mark would be none, so it stands within. */
function marked(words: string, mark: string): string {
  const inner = words.trim();
  const tokens = inner.match(/\\.|./gsu) ?? [];
  let [from, to] = [0, tokens.length];
  while (isSign(tokens[from])) from += 1;
  // The last bracket may be that of a link.
  const holdsLink = inner.includes('](');
  const isOwn = (token: string | undefined) => isSign(token) && (token !== ')' || !holdsLink);
  while (to > from && isOwn(tokens[to - 1])) to -= 1;
  const part = (start: number, end: number) => tokens.slice(start, end).join('');
  const at = words.indexOf(inner);
  const shown = part(0, from) + around(part(from, to), mark, mark) + part(to, tokens.length);
  return words.slice(0, at) + shown + words.slice(at + inner.length);
}

const indented = (text: string, width: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

/** The blocks of an item: a list below its words belongs to them without a blank line. */
const itemOf = (own: readonly string[]): string =>
  own.reduce((text, block) => `${text}${/^(?:- |\d+\. )/.test(block) ? '\n' : '\n\n'}${block}`);

/** A table; what has no head gets an empty one, since Markdown has none without. */
function tableOf(rows: readonly string[][]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')}${' | '.repeat(width - cells.length)} |`;
  const [head = [], ...others] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...others.map(line)].join('\n');
}

/** Blanks that a line has in the place of one space. */
const inBlanks = /\s\s|[^\S ]/;

/** Adds what may be more than a call takes arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** Writes Markdown while elements begin and end. */
class Writer {
  #open: Frame[] = [frame('main')];
  readonly #linked: (address: string) => string;
  /** How many elements are open in one that is left out. */
  #skipped = 0;
  /** How many elements are open that stand in one line, and how many that hold code. */
  #inLine = 0;
  #inCode = 0;
  /** What came since the last tag. */
  #text = '';

  constructor(linked: (address: string) => string) {
    this.#linked = linked;
  }

  get #top(): Frame {
    return this.#open.at(-1) as Frame;
  }

  /** Ends the line that is being written. */
  #endLine(one: Frame): void {
    const line = one.begun + one.line;
    if (line === '') return;
    const text = paragraph(line);
    [one.begun, one.line] = ['', ''];
    if (text !== '') one.blocks.push(text);
  }

  begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#skipped > 0 || isLeft(name, attributes)) {
      this.#skipped += 1;
      return;
    }
    this.#write();
    const top = this.#top;
    if (isCode(name)) this.#inCode += 1;
    if (name === 'br') top.line += this.#inLine > 0 ? ' ' : '\n';
    else if (name === 'img')
      top.line += `![${escaped(attributes.alt ?? '')}](${target(this.#linked(attributes.src ?? ''))})`;
    else if (name === 'input')
      top.line +=
        attributes.type === 'checkbox' && 'disabled' in attributes ? ('checked' in attributes ? '[x] ' : '[ ] ') : '';
    else if (name === 'hr') {
      this.#endLine(top);
      top.blocks.push('---');
    } else if (name === 'q') top.line += '“';
    else if (name === 'dt') {
      this.#endLine(top);
      this.#open.push(frame(name));
    } else if (name in marks || name === 'code') this.#open.push(frame(name));
    else if (name === 'a') {
      // A word that is explained keeps its word.
      const isLink = attributes.href !== undefined && !('data-term' in attributes);
      this.#open.push(frame(name, isLink ? this.#linked(attributes.href ?? '') : ''));
      this.#inLine += 1;
    } else if (blocks.has(name)) {
      // A block in a line, such as a card that is one link, is only apart from its neighbours.
      if (this.#inLine > 0) top.line += ' ';
      else this.#endLine(top);
      const more =
        name === 'pre' ? (attributes['data-language'] ?? '') : name === 'ol' ? (attributes.start ?? '1') : '';
      this.#open.push({ ...frame(name, more), rows: name === 'tr' ? [[]] : [] });
      if (inOneLine.has(name)) this.#inLine += 1;
    }
  }

  text(text: string): void {
    // It comes in pieces, and what a sign means hangs on what follows.
    if (this.#skipped === 0) this.#text += text;
  }

  /** Writes the text that came since the last tag. */
  #write(): void {
    if (this.#text === '') return;
    const top = this.#top;
    top.line +=
      this.#inCode > 0 ? this.#text : escaped(inBlanks.test(this.#text) ? this.#text.replace(/\s+/g, ' ') : this.#text);
    this.#text = '';
  }

  end(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    this.#write();
    if (isCode(name)) this.#inCode -= 1;
    if (name === 'q') this.#top.line += '”';
    if (name === 'dd') this.#top.line += ' ';
    if (this.#top.name !== name || this.#open.length === 1) return;
    const done = this.#open.pop() as Frame;
    if (inOneLine.has(name)) this.#inLine -= 1;
    this.#close(done, this.#top);
  }

  #close(done: Frame, top: Frame): void {
    const { name, more } = done;
    const line = done.begun + done.line;
    const mark = marks[name];
    // In code every sign is its own.
    if (mark !== undefined) top.line += this.#inCode > 0 ? line : marked(line, mark);
    else if (name === 'dt') top.line += around(line, '**', ':** ');
    else if (name === 'code') {
      // Two that touch would be one.
      const touches = top.line === '' ? top.begun !== '' : top.line.endsWith('`');
      top.line += top.name === 'pre' ? line : (touches ? ' ' : '') + codeSpan(line);
      if (!top.line.endsWith('`')) return;
      top.begun += top.line;
      top.line = '';
    } else if (name === 'a')
      top.line += more === '' || this.#inCode > 0 ? line : around(line.replace(/\s+/g, ' '), '[', `](${target(more)})`);
    else if (name === 'pre') top.blocks.push(codeBlock(line, more));
    else if (name === 'td' || name === 'th') top.rows.at(-1)?.push(line.replace(/\s+/g, ' ').trim());
    else if (this.#inLine > 0) top.line += `${line} `;
    else {
      this.#endLine(done);
      this.#closeBlock(done, top);
    }
  }

  #closeBlock({ name, blocks: own, rows }: Frame, top: Frame): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) {
      if (own.length > 0) top.blocks.push(`${'#'.repeat(Number(level))} ${own.join(' ').replace(/\s+/g, ' ')}`);
    } else if (name === 'tr') append(top.rows, rows);
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') append(top.rows, rows);
    else if (name === 'table') {
      append(top.blocks, own);
      if (rows.length > 0) top.blocks.push(tableOf(rows));
    } else if (name === 'li') {
      const marker = top.name === 'ol' ? `${top.more}. ` : '- ';
      if (top.name === 'ol') top.more = String(Number(top.more) + 1);
      if (own.length > 0) top.blocks.push(marker + indented(itemOf(own), marker.length));
    } else if (name === 'ul' || name === 'ol') {
      if (own.length > 0) top.blocks.push(own.join('\n'));
    } else if (name === 'blockquote') {
      if (own.length > 0) top.blocks.push(own.join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>'));
    } else append(top.blocks, own);
  }

  /** All that was written. */
  done(): string {
    this.#write();
    const [main] = this.#open as [Frame];
    this.#endLine(main);
    return main.blocks.join('\n\n');
  }
}

/** Where a drawing begins: quotes stand around attributes, so no attribute holds this. */
const drawing = /<svg\s[\w:-]+="/y;

/** A page without its drawings, most of the bytes of some: parsing them would only cost time. */
function withoutDrawings(html: string): string {
  let kept = '';
  let done = 0;
  for (let at = html.indexOf('<svg'); at !== -1; at = html.indexOf('<svg', at)) {
    drawing.lastIndex = at;
    const end = drawing.test(html) ? html.indexOf('</svg>', at) : -1;
    if (end === -1) at += 1;
    else {
      kept += html.slice(done, at);
      done = end + '</svg>'.length;
      at = done;
    }
  }
  return kept + html.slice(done);
}

/**
 * HTML of a page of ours as Markdown. Whatever an author wrote stays text: what would mean something in Markdown is
 * escaped. Written here, since the ready-made ways from HTML to Markdown add a tenth to the time of a build.
 * @param html a part of a page, as it was rendered: elements are closed
 * @param linked an address for one that a link or an image leads to
 */
export function markdownOf(html: string, linked: (address: string) => string): string {
  const writer = new Writer(linked);
  const parser = new Parser({
    onopentag: (name, attributes) => writer.begin(name, attributes),
    // What keeps a range on one line is for a page; a machine reads the range.
    ontext: (text) => writer.text(text.replaceAll(dash, '–')),
    onclosetag: (name) => writer.end(name),
  });
  parser.end(apart(withoutDrawings(html)));
  return writer.done();
}
