import type { Fault, Point } from '../problem.ts';

const lineOf = (text: string, line = ''): string => text.split(/\r\n|\r|\n/)[+line - 1] ?? '';

/** `<https://…>` is an address in .md; in .mdx it would be a component. */
function autolink(text: string, line = '', column = ''): [RegExp, string, string][] {
  const behind = lineOf(text, line).slice(0, +column + 200);
  const open = behind.lastIndexOf('<', +column);
  const address = /^<((?:https?:|mailto:)[^\s<>]*|[^\s<>@]+@[^\s<>]+)>/.exec(
    open === -1 ? '' : behind.slice(open),
  )?.[1];
  if (address === undefined) return [];
  const shownAs = /^(https?|mailto):/.test(address) ? address : `mailto:${address}`;
  return [[/(?:)/, `an address in < >, as .md has it: <${address}>`, `Write it bare, or as \`[words](${shownAs})\`.`]];
}

/** The id of a heading is a matter of .md; in .mdx its braces are an expression. */
const idInBraces = (line: string): [RegExp, string, string][] => {
  const id = /^[ \t]{0,3}#{1,6}[ \t]/.test(line) ? /(?<!\\)\{#[^\s{}]{1,100}\}/.exec(line)?.[0] : undefined;
  if (id === undefined) return [];
  const fix = 'Remove it and link to the words of the heading, or give the file the extension .md.';
  return [[/Could not parse expression/, `an id in braces, as .md has it: ${id}`, fix]];
};

/** Word processors make curly quotes of straight ones; around an attribute they are none. */
const curlyQuotes = (text: string, line = '', column = ''): [RegExp, string, string][] =>
  /^<[A-Za-z][^<>]*=\s*[“”„«»‘’]/u.test(lineOf(text, line).slice(+column - 1))
    ? [[/(?:)/, 'curly quotes around an attribute', 'Write straight ones, as in kind="note".']]
    : [];

/** `<!DOCTYPE`, `<![CDATA[` and `<?php` are no comments, and no components. */
function declaration(text: string, line = '', column = ''): [RegExp, string, string][] {
  const behind = lineOf(text, line).slice(0, +column + 40);
  const found = /<(?:!\[?[A-Za-z]|\?)[\w-]{0,20}\[?/.exec(
    behind.slice(Math.max(0, behind.lastIndexOf('<', +column))),
  )?.[0];
  return found === undefined
    ? []
    : [[/(?:)/, `${found} of another language`, 'Remove it; to show it, put it in `code`.']];
}

/**
 * What satteri says of MDX that cannot be read, in plain words where they help.
 * @param message as it was thrown, with its place in front
 * @param text of the body
 */
export function syntaxFault(message: string, text: string): Fault {
  const [, line, column, reason = message] =
    /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  const plain: [RegExp, string, string][] = [
    ...autolink(text, line, column),
    ...declaration(text, line, column),
    [/character `!`/, 'an HTML comment', 'In .mdx files comments are written {/* … */}.'],
    [
      /closing brace/,
      'an opening { that is never closed',
      'Close it, write the brace as `\\{`, or put the text in `code`.',
    ],
    [
      /closing tag for `<(?:br|hr|img|wbr|input)\b/i,
      `a tag without its end: ${/closing tag for `(.*?)`/.exec(reason)?.[1]}`,
      'In .mdx files a tag that holds nothing ends with />, as in <br/>.',
    ],
    [
      /closing tag for `(.*?)`/,
      `an opening ${/closing tag for `(.*?)`/.exec(reason)?.[1] ?? 'tag'} that is never closed`,
      'Add its closing tag; around Markdown both stand on lines of their own, with blank lines inside. A < that opens nothing is written `\\<`.',
    ],
    [/Unexpected closing (?:slash|tag)/, 'a closing tag that closes nothing', 'Remove it, or add the opening tag.'],
    ...idInBraces(lineOf(text, line)),
    [
      /Could not parse expression/,
      'an {expression}',
      'Write the value itself, put the text in `code`, or write the brace as `\\{`.',
    ],
    ...curlyQuotes(text, line, column),
    ...(line && column && /^<[A-Za-z]/.test(lineOf(text, line).slice(+column - 1))
      ? ([[/valid JSX/, 'a tag that is not written to its end', 'Close its quotes, and end it with > or />.']] as [
          RegExp,
          string,
          string,
        ][])
      : []),
    [
      /after `?<|valid JSX|in name|before name/,
      'a < that begins no component',
      'Write it as `\\<`, or put the text in `code`.',
    ],
  ];
  const known = plain.find(([pattern]) => pattern.test(reason));
  return {
    check: 'body-syntax',
    at: line && column ? { line: +line, column: +column } : { line: 1, column: 1 },
    found: known?.[1] ?? reason,
    expected: 'Markdown with components of the vocabulary',
    message: `The text cannot be read: ${known?.[1] ?? reason}.`,
    fix: known?.[2] ?? 'Mend the line; the method page on components shows how they are written.',
  };
}

/**
 * More braces than the reader gets to the end of.
 * @param at the first of them
 */
export const bracesFault = (at: Point): Fault => ({
  check: 'body-syntax',
  at,
  found: 'more opening { than can be read: they are never closed, or hold tags',
  expected: 'text and components of the component list (/method/components/)',
  message: 'The text cannot be read: more opening { than can be read, which are never closed or hold tags.',
  fix: 'Close each, write the brace as `\\{`, or put the text into a code block: nothing in content is executed.',
});
