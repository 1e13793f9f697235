import { escapeText } from '../../format/html.ts';

/** Marks around words, and what they are in HTML. */
const marks: Readonly<Record<string, string>> = { '*': 'strong', _: 'em' };

/** A picture: its file, and how it is drawn. With anything else between the signs they are words. */
const picture =
  /^![^!\s|]+(?:\|(?:thumbnail|(?:width|height|align|border|hspace|vspace)=[\w%]*)(?:, ?(?:thumbnail|(?:width|height|align|border|hspace|vspace)=[\w%]*))*)?!/;

/** Words in a line, with their marks as elements. */
function inline(line: string): string {
  const html: string[] = [];
  let open: { sign: string; at: number } | null = null;
  let at = 0;
  const isEdge = (sign: string | undefined) => sign === undefined || /[\s\p{P}]/u.test(sign);
  while (at < line.length) {
    const sign = line[at] as string;
    const rest = line.slice(at, at + 2000);
    const code = rest.startsWith('{{') ? rest.indexOf('}}') : -1;
    const close = sign === '[' ? rest.indexOf(']') : -1;
    const brace = /^\{(?:color|anchor|panel|section|column)(?::[^{}]*)?\}/.exec(rest)?.[0];
    const image = picture.exec(rest)?.[0];
    if (code > 2) {
      html.push(`<code>${escapeText(rest.slice(2, code))}</code>`);
      at += code + 2;
    } else if (close > 1) {
      html.push(linkOf(rest.slice(1, close)));
      at += close + 1;
    } else if (brace) at += brace.length;
    else if (image) {
      html.push(escapeText(image.slice(1, -1).split('|', 1)[0] ?? ''));
      at += image.length;
    } else if (sign === '\\' && /[^\p{L}\p{N}\s]/u.test(line[at + 1] ?? '')) {
      html.push(line[at + 1] === '\\' ? '<br>' : escapeText(line[at + 1] ?? ''));
      at += 2;
    } else if (open && sign === open.sign && isEdge(line[at + 1]) && !/\s/.test(line[at - 1] ?? ' ')) {
      const name = marks[sign] as string;
      html[open.at] = `<${name}>`;
      html.push(`</${name}>`);
      open = null;
      at += 1;
    } else {
      if (!open && sign in marks && isEdge(line[at - 1]) && /\S/.test(line[at + 1] ?? ' '))
        open = { sign, at: html.length };
      html.push(escapeText(sign));
      at += 1;
    }
  }
  return html.join('');
}

/** `words|address`, an address, a file, or a person; what else stands between the brackets stays as words. */
function linkOf(inside: string): string {
  const [words = '', address = words, ...others] = inside.split('|');
  const isWeb = /^https?:\/\//i.test(address);
  const shown = isWeb
    ? `<a href="${escapeText(address)}">${escapeText(words || address)}</a>`
    : escapeText([words, address === words ? '' : address].map((part) => part.replace(/^[#^]/, '')).join(' '));
  // Jira's own mark of how a link is drawn.
  const tips = others.filter((part) => !/^smart-(?:link|card|embed)$/.test(part));
  return [shown, ...tips.map(escapeText)].join(' ').trim();
}

/** A row without the bars that end it. */
function withoutEnd(line: string): string {
  let end = line.trimEnd().length;
  while (line[end - 1] === '|') end -= 1;
  return line.slice(0, end);
}

/** Cells of a row, those of a head with two bars. */
const cellsOf = (line: string): string =>
  withoutEnd(line)
    .split(/(?=\|)/)
    .reduce<string[]>((cells, part) => {
      // `||` gives an empty part before the one that has the words.
      if (part === '|') cells.push('|');
      else if (cells.at(-1) === '|') cells[cells.length - 1] = `<th>${inline(part.slice(1).trim())}</th>`;
      else cells.push(`<td>${inline(part.slice(1).trim())}</td>`);
      return cells;
    }, [])
    .map((cell) => (cell === '|' ? '<td></td>' : cell))
    .join('');

/**
 * The wiki markup of Jira as HTML. What it does not know stays as it is written; no word is lost.
 * @param text of a description
 */
export function jiraHtml(text: string): string {
  const html: string[] = [];
  let lists = '';
  let paragraph: string[] = [];
  let rows: string[] = [];
  let code: string[] | null = null;
  const end = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.join('<br>')}</p>`);
    paragraph = [];
    if (rows.length > 0) html.push(`<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`);
    rows = [];
    listTo('');
  };
  const tagOf = (sign: string | undefined) => (sign === '#' ? 'ol' : 'ul');
  const listTo = (next: string) => {
    let same = 0;
    while (same < Math.min(lists.length, next.length) && lists[same] === next[same]) same += 1;
    for (let depth = lists.length; depth > same; depth -= 1) html.push(`</li></${tagOf(lists[depth - 1])}>`);
    if (next !== '' && same === next.length && same > 0) html.push('</li><li>');
    for (let depth = same; depth < next.length; depth += 1) html.push(`<${tagOf(next[depth])}><li>`);
    lists = next;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const fence = /^\{(code|noformat)(?::[^{}]*)?\}(.*)$/s.exec(line.trimStart());
    if (code) {
      const stop = /\{(?:code|noformat)\}/.exec(line);
      if (!stop) {
        code.push(line);
        continue;
      }
      if (stop.index > 0) code.push(line.slice(0, stop.index));
      html.push(`<pre><code>${escapeText(code.join('\n'))}\n</code></pre>`);
      code = null;
      const rest = line.slice(stop.index + stop[0].length).trim();
      if (rest !== '') paragraph.push(inline(rest));
      continue;
    }
    if (fence) {
      end();
      const stop = /\{(?:code|noformat)\}/.exec(fence[2] ?? '');
      if (stop) {
        html.push(`<pre><code>${escapeText((fence[2] ?? '').slice(0, stop.index))}\n</code></pre>`);
        const rest = (fence[2] ?? '').slice(stop.index + stop[0].length).trim();
        if (rest !== '') paragraph.push(inline(rest));
      } else code = (fence[2] ?? '') === '' ? [] : [fence[2] ?? ''];
      continue;
    }
    const heading = /^h[1-6]\.\s(.*)$/s.exec(line);
    const item = /^([*#-]{1,6})\s(.*)$/s.exec(line.trimEnd());
    const quote = /^bq\.\s(.*)$/s.exec(line);
    if (line.trim() === '' || /^-{4,}\s*$/.test(line)) end();
    else if (heading) {
      end();
      html.push(`<p><strong>${inline((heading[1] ?? '').trim())}</strong></p>`);
    } else if (quote) {
      end();
      html.push(`<blockquote><p>${inline((quote[1] ?? '').trim())}</p></blockquote>`);
    } else if (item) {
      if (paragraph.length > 0 || rows.length > 0) end();
      listTo((item[1] ?? '').replaceAll('-', '*'));
      html.push(inline((item[2] ?? '').trim()));
    } else if (/^\s*\|/.test(line)) {
      if (paragraph.length > 0 || lists !== '') end();
      rows.push(cellsOf(line.trim()));
    } else {
      if (rows.length > 0) end();
      if (lists !== '') html.push(`<br>${inline(line.trim())}`);
      else paragraph.push(inline(line.replace(/^\s*\{quote\}\s*/, '').replace(/\{quote\}\s*$/, '')));
    }
  }
  if (code) html.push(`<pre><code>${escapeText(code.join('\n'))}\n</code></pre>`);
  end();
  return html.join('');
}
