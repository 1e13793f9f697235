/** What other tools read and Markdown does not. */
export interface Foreign {
  /** Found in the source of a paragraph, in which code and addresses are blanked; global. */
  pattern: RegExp;
  /** What it looks like. */
  what: string;
  /** What to write instead. */
  write: string;
  /** Only at the beginning of a quote, only in headings, or anywhere. */
  where?: 'quote';
  /** Further reading of what was found. */
  when?: (found: string) => boolean;
}

/** Stands where code or an address was. */
export const blank = '\u0000';

/** Every mark below begins with one of these: in most paragraphs there is none, and nothing to be looked for. */
export const foreignSign = /[%{<|#*[~:=+$^\n\r\u2028\u2029•●▪◦‣○■□]|!!!|\?\?\?|'''|\(\(|^h[1-6]\./u;

/** Remarks that other tools hide: here they would be published. */
export const privateRemarks: readonly Foreign[] = [
  {
    pattern: /(?<![\w%\\])%%(?!%)[\s\S]*?%%|^%%(?!%)/gm,
    what: 'a comment of Obsidian',
    write: 'Remove it, or write <!-- … --> in an .md file and {/* … */} in an .mdx file.',
  },
  {
    pattern: /\{\{(?:\/\*|!--)|\{%-?[ \t]*comment\b|\{#[^{}\n]{1,300}#\}/g,
    what: 'a comment of a template language',
    write: 'Remove it, or write <!-- … -->.',
  },
  {
    pattern: /\{>>[^{}\n]{0,300}<<\}|\{--[^{}\n]{0,300}--\}/g,
    what: 'a remark or a deletion of CriticMarkup',
    write: 'Remove it, or write <!-- … -->.',
  },
  {
    pattern: /(?<!\\)<!--[^\n]{0,80}/g,
    what: 'a comment that does not end in its paragraph',
    write: 'Begin it on a line of its own, or end it with --> before the next empty line.',
  },
];

/** Scripts that are written without spaces, so that emphasis begins and ends amid letters. */
const dense = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`;

const bare = {
  what: 'emphasis that Markdown does not take',
  write:
    'The marks stand between a letter and a sign: put a space before or after them, or take the sign out of them, as in **強調**、です. Inside HTML, put an empty line before and behind the text.',
};

const end = String.raw`(?:\r\n|\r|\n)`;

/** A line that begins and ends as a row of a table, behind the marks of a quote. */
const row = String.raw`^[> \t]*\|(?:[^|\r\n\u2028\u2029]*\|){2,}[ \t]*$`;

const bullet = '[•●▪◦‣○■□]';

/** What was meant as a block, and is a paragraph. */
const lostBlocks: readonly Foreign[] = [
  {
    pattern: new RegExp(`${row}(?:${end}${row})*`, 'gm'),
    what: 'a part of a table',
    write:
      'A table is lines without a gap, the second one of hyphens: | - | - |. No empty line and no comment stands between them.',
    // Signs between bars are mathematics as well.
    when: (found) => /[\r\n]|^[> \t]*\|[| ]/.test(found.trim()),
  },
  {
    pattern: /^\{\|.*$|^\|\}$|^\|={3,}$/gm,
    what: 'a table of a wiki',
    write: 'Write a line | a | b |, below it | - | - |, and a line for each row.',
  },
  {
    pattern: /^#{2,6}(?=\p{L}).{1,200}|^#{1,6}[\u00a0\u2000-\u200a\u3000].{0,200}/gmu,
    what: 'a heading without its space',
    write: 'Put a plain space between the # and the words.',
  },
  {
    pattern: /^#{2,6} (?=\S).{1,200}/gm,
    what: 'a heading that is read as text',
    write: 'Put an empty line before it; inside HTML, Markdown is read behind one only.',
  },
  {
    pattern: /^\d{1,3}[.)][ \t]+\S.*(?:\r\n|\r|\n)\d{1,3}[.)][ \t]+(?=\S)/gm,
    what: 'a list that does not begin with 1',
    write: 'Put an empty line before its first line.',
    when: (found) => {
      const [one = 0, other = 0] = found.split(/[\r\n]+/).map((line) => Number.parseInt(line, 10));
      return other === one + 1;
    },
  },
  {
    pattern: new RegExp(String.raw`^${bullet}[ \t\u00a0]+\S.*(?:${end}${bullet}.*)*`, 'gm'),
    what: 'a list of a word processor',
    write: 'Begin each line with a hyphen and a space: - words.',
  },
  {
    pattern: /^(?:-|\d{1,2}[.)])(?=\p{L}).*(?:\r\n|\r|\n)(?:-|\d{1,2}[.)])(?=\p{L})/gmu,
    what: 'a list without its spaces',
    write: 'Put a space behind each mark: - words, 1. words.',
  },
  {
    pattern: /^\*{2,6}[ \t]+(?=\S)[^*\r\n]{1,200}$/gm,
    what: 'a list inside a list of a wiki',
    write: 'Begin the line with two spaces, a hyphen and a space.',
  },
  {
    pattern: /^\[[ xX]\] (?=\S).{1,200}/gm,
    what: 'a task beside a list',
    write: 'Write - [ ] and the words.',
  },
];

/** What was meant as a link, and is none. */
const lostLinks: readonly Foreign[] = [
  {
    pattern: /(?<!\\)\[[^[\]\r\n]{0,200}\]\([^()\r\n<>]{1,300}\)/g,
    what: 'a link whose address holds a space',
    write: 'Put the address in < >, as in [words](<my file.md>), or write each space as %20.',
    when: (found) => {
      const address = found.slice(found.lastIndexOf('](') + 2, -1);
      return /\s/.test(address) && /^(?:\.{0,2}\/|https?:|\0)|\.[a-z]{2,5}(?:[#\s]|$)/i.test(address);
    },
  },
  {
    pattern: /(?<![\\!\w])\[(?=[^[\]\r\n]*\p{L})[^[\]\r\n]{1,200}\]\([^()\s<>]{1,300}\)/gu,
    what: 'a link that is read as text',
    write: 'A link holds no other link; inside HTML, Markdown is read behind an empty line only.',
  },
  {
    pattern: /(?<![\\\w\]])\[(?=[^[\]\r\n]*\p{L})[^[\]\r\n]{1,200}\]\[(?=[^[\]\r\n]*\p{L}|\])[^[\]\r\n]{0,200}\]/gu,
    what: 'a link whose address is missing',
    write: 'Write [words](address), or add a line with the address: [name]: address.',
  },
  {
    pattern: /(?<!\\)\[[^[\]|\r\n]{1,200}\|[\0#~/][^[\]\r\n]{0,200}\]|(?<!\\)\[~[\w.:@-]{1,60}\]/g,
    what: 'a link or a mention of a wiki',
    write: 'Write [its name](address).',
  },
  {
    pattern: /(?<![\w/])https?:\/\/[^\s<>|\0]{1,300}\|[^\s<>|\0]{1,200}/g,
    what: 'a link of a chat',
    write: 'Write [words](address).',
  },
];

/** Marks that other tools read, and that stand here as they are. What is common in prose is none of them. */
export const foreignMarks: readonly Foreign[] = [
  {
    pattern: /!\[[^[\]\r\n]{0,200}\|\d{1,5}(?:x\d{1,5})?\]\([^()\r\n]{0,300}\)/g,
    what: 'the size of an image in Obsidian',
    write: 'Remove the bar and the number: an image is shown as large as there is room.',
  },
  ...lostBlocks,
  ...lostLinks,
  {
    pattern: /!\[\[[^[\]\n]{1,200}\]\]/g,
    what: 'an embedded file of Obsidian',
    write: 'Write ![what it shows](picture.png), or a link to the file.',
  },
  {
    pattern: /^(?:\[{1,2}_?toc_?\]{1,2}|\{:toc\})$/gim,
    what: 'a list of contents',
    write: 'Remove it: every page lists its sections.',
  },
  {
    pattern: /(?<!\\)\[\[(?=[^[\]\n]*\p{L})[^[\]\n]{1,200}\]\]/gu,
    what: 'a wiki link',
    write: 'Write [its name](path/to/file.md), relative to this file.',
  },
  {
    pattern: /^\[!(?!(?:note|tip|important|warning|caution)\][ \t]*(?:[\r\n]|$))[A-Za-z][\w-]{0,30}\][+-]?/gi,
    what: 'a callout of Obsidian',
    write: 'Write > [!NOTE] on a line of its own (or TIP, IMPORTANT, WARNING, CAUTION), and its text below.',
    where: 'quote',
  },
  {
    pattern: /^(?:!!!|\?\?\?\+?) +[a-z][\w-]{0,30}(?= *(?:"|\r|$))/gm,
    what: 'an admonition of MkDocs',
    write: 'Write > [!NOTE] and its text as a quote, without indentation.',
  },
  {
    pattern: /^:{3,} *\{?\.?[A-Za-z][\w-]{0,30}/gm,
    what: 'a directive',
    write: 'Write > [!NOTE] and its text as a quote, and remove the closing colons.',
  },
  {
    pattern: /(?<![=\w\\])==(?=[^\s=>])[^=\n]{0,200}(?<=[^\s=])==(?![=\w])/g,
    what: 'marked text',
    write: 'Write **bold**.',
  },
  // Markdown has taken all that is emphasis: what is left was meant to be.
  {
    pattern:
      /(?<![*\\\w])\*\*(?:(?=[^\s*])[^*\n]{1,300}[^\S\n]|[^\S\n]+(?=[^\s*])[^*\n]{1,300}(?<=[^\s\\]))\*\*(?![*\w])/g,
    what: bare.what,
    write: 'Take the space out of the marks: **words**.',
  },
  { pattern: /(?<![*~\\])(\*\*|~~)(?=[^\s*~])[^*~]{1,300}(?<=[^\s\\])\1(?![*~])/g, ...bare },
  {
    pattern: new RegExp(
      String.raw`(?<![*\\])(?:(?<=${dense})\*(?=[^\s*])[^*]{1,300}(?<=[^\s\\])\*|\*(?=[^\s*])[^*]{1,300}(?<=[^\s\\])\*(?=${dense}))(?!\*)`,
      'gu',
    ),
    ...bare,
  },
  {
    pattern: /(?<![\\$])\$\$(?!\$)[^$]{1,5000}\$\$/g,
    what: 'a formula of TeX',
    write: 'Write it in words or put it in `code`: formulas are not set.',
  },
  {
    pattern: /(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,200}(?<=[^\s$\\])\$(?![\w$])/g,
    what: 'a formula of TeX',
    write: 'Write it in words or put it in `code`: formulas are not set. A dollar that is none is written \\$.',
    when: (found) => /[\\^_={}<>]|^\$[A-Za-z]\d?\$$/.test(found),
  },
  {
    pattern: /\{\{[<%][^{}\n]{0,200}[>%]\}\}|\{%-?[ \t]*[a-z][^{}\n]{0,200}%\}|\{\{[^{}\n]{1,200}\}\}/g,
    what: 'a shortcode or a template',
    write: 'Write what it stands for, or put it in `code`: nothing is filled in.',
  },
  {
    pattern: /(?<![\w:\\\])]):(?:[a-z][a-z0-9_-]{1,40}|\+1|-1|100):(?![\w:/\u0000])/g,
    what: 'the name of an emoji',
    write: 'Write the emoji itself, or a word.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^(?=[^\s^])[^\s^]{1,20}\^(?!\^)/gu,
    what: 'raised text',
    write: 'Write the character itself, such as ², or <sup>…</sup> in an .md file.',
  },
  {
    pattern: /(?<![+\w\\])\+\+(?=[^\s+])[^+\n]{0,200}(?<=[^\s+])\+\+(?![+\w])/g,
    what: 'inserted text',
    write: 'Write it without the marks.',
  },
  {
    pattern: /^[^\n]{1,80}\n[ \t]{0,3}:[ \t]+(?=\S)/g,
    what: 'a term and its definition',
    write: 'Write a list: - **Term**: its definition.',
  },
  {
    pattern: /^h[1-6]\. (?=\S)|^={2,6} [^=\n]{1,200} ={2,6}$/gm,
    what: 'a heading of a wiki',
    write: 'Write ## and the heading.',
  },
  {
    pattern: /\{(?:color|code|noformat|panel|quote|info|note|tip|warning|expand|anchor)(?::[^{}\n]{0,100})?\}/g,
    what: 'markup of a wiki',
    write: 'Write it in Markdown: a quote begins with >, code stands between ```.',
  },
  {
    pattern: /\[\/(?:b|i|u|s|url|quote|code|img|color|size|list)\]/gi,
    what: 'markup of a forum',
    write: 'Write it in Markdown: **bold**, *stressed*, a quote begins with >.',
  },
  {
    pattern: /<\/?[a-z]\d?:[a-z]\w{0,20}[^<>\n]{0,100}>/gi,
    what: 'markup of a word processor',
    write: 'Remove it.',
  },
  { pattern: /'''(?=[^\s'])[^'\n]{0,200}'''/g, what: 'bold text of a wiki', write: 'Write **bold**.' },
  {
    pattern:
      /(?<!\\)\{:?[ \t]*[#.][A-Za-z][^{}\n]{0,100}\}|\{:?[ \t]*(?:width|height|target|class|style|align|rel)=[^{}\n]{1,100}\}/g,
    what: 'an attribute',
    write: 'Remove it: only {#id} at the end of a heading in an .md file is read, of letters, digits, - and _.',
  },
  {
    pattern: /^\.\. [a-z][a-z-]{0,30}::|:[a-z]{2,20}:\u0000/gm,
    what: 'reStructuredText',
    write: 'Write it in Markdown.',
  },
  {
    pattern: /^(?:image|include|video)::[^\s[\]]{1,200}\[|^#\+[A-Za-z_]{2,30}:/gm,
    what: 'AsciiDoc or Org',
    write: 'Write it in Markdown.',
  },
  {
    pattern: /\^\[[^[\]\n]{1,300}\]/g,
    what: 'a note in the line',
    write: 'Write [^1] here and [^1]: its text in a paragraph of its own.',
  },
  {
    pattern: /(?<![\\\]])\[\^[^\]\s^]{1,60}\](?!\()/g,
    what: 'a note without its text',
    write: 'Add a paragraph that begins with the same mark and a colon, as in [^1]: its text.',
  },
  {
    pattern: /(?<=^|[ \t])\^(?=[\w-]*[A-Za-z])[A-Za-z0-9-]{3,60}$/gm,
    what: 'the name of a block in Obsidian',
    write: 'Remove it; links lead to headings.',
  },
  {
    pattern: /\(\([0-9a-f]{8}-[0-9a-f-]{27}\)\)|^[A-Za-z][\w ]{0,30}:: (?=\S)/gm,
    what: 'a field or a block of a notebook',
    write: 'Write it as a sentence, or as a field of the front matter.',
  },
];
