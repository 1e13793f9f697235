import { kinds } from './types.ts';

// Names that Mermaid's grammars give to what they read, as a writer would say it. A name in no list is a word or a
// sign that is written as it stands.
const groups: readonly (readonly [words: string, names: string])[] = [
  ['the end of the line', 'NEWLINE NL SEMI SEMICOLON SPACELINE EOL'],
  ['the end of the diagram', 'EOF 1 EOF_IN_STRUCT'],
  ['a space', 'SPACE SPACELIST INDENTATION'],
  ['an arrow such as `-->`', 'LINK START_LINK ARROW LINK_ARROW ARROW_INTO'],
  ['a line such as `--`', 'LINE DOTTED_LINE'],
  [
    'an arrow such as `->>`',
    'SOLID_OPEN_ARROW DOTTED_OPEN_ARROW SOLID_ARROW DOTTED_ARROW SOLID_CROSS DOTTED_CROSS SOLID_POINT DOTTED_POINT',
  ],
  [
    'a relation such as `||--o{`',
    'ZERO_OR_ONE ZERO_OR_MORE ONE_OR_MORE ONLY_ONE MD_PARENT IDENTIFYING NON_IDENTIFYING',
  ],
  ['an arrow such as `<|--`', 'AGGREGATION EXTENSION COMPOSITION DEPENDENCY LOLLIPOP'],
  ['`]`', 'SQE SQUARE_BRACES_END ]'],
  ['`[`', 'SQS SQUARE_BRACES_START ['],
  ['`)`', 'PE RPAREN )'],
  ['`(`', 'PS LPAREN ('],
  ['`}`', 'DIAMOND_STOP STRUCT_STOP BLOCK_STOP RBRACE }'],
  ['`{`', 'DIAMOND_START STRUCT_START BLOCK_START LBRACE {'],
  ['`|`', 'PIPE |'],
  ['the closing bracket of the label', 'NODE_DEND'],
  ['a label in brackets', 'NODE_DSTART BRACKET_LABEL ARCH_TITLE'],
  ['`:`', 'COLON COLONSEP :'],
  ['`,`', 'COMMA ,'],
  ['`&`', 'AMP'],
  ['`:::` with a class', 'STYLE_SEPARATOR STYLECLASS CLASS_SEPARATOR CLASS_ANNOTATION'],
  ['a number', 'NUM NUMBER NUMERIC INT FLOAT NUMBER_PIE NUMBER2 NUMBER_WITH_DECIMAL DECIMAL_NUM WIDTH SIZE ENTITY_ONE'],
  ['a number with a point, such as `0.5`', 'WARDLEY_NUMBER point_x point_y'],
  [
    'a text in double quotes',
    'STR STRING STRING2 STRING_PIE QUOTED_NAME PLAIN_STRING qString RR_STRING EBNF_STRING ABNF_STRING PEG_STRING MD_STR MARKDOWN_STRING',
  ],
  [
    'a name',
    'ID ID2 ALPHA IDENTIFIER WORD UNICODE_TEXT NODE_STRING ENTITY_NAME ACTOR NODE_ID unqString REFERENCE NAME_WITH_SPACES RR_ID EBNF_ID PEG_ID ABNF_RULENAME BARE_NAME EM_ID EM_EID',
  ],
  ['a number of a frame, such as `01`', 'EM_FID EM_FI'],
  ['`:` and a text', 'TXT'],
  ['`:` and the data of the task', 'taskData'],
  ['a name and a type', 'ATTRIBUTE_WORD'],
  ['a name between backticks', 'BQUOTE_STR'],
  ['the text of the arrow', 'EDGE_TEXT'],
  ['`default`', 'DEFAULT'],
  ['`actor`', 'participant_actor'],
  ['`low`, `medium` or `high`', 'LOW_RISK MED_RISK HIGH_RISK'],
  [
    '`analysis`, `inspection`, `test` or `demonstration`',
    'VERIFY_ANALYSIS VERIFY_DEMONSTRATION VERIFY_INSPECTION VERIFY_TEST',
  ],
  ['`json`', 'JSON_DECLARATION_START'],
  ['the arguments of the call', 'CALLBACKARGS callbackargs CALLBACK_ARGS'],
  ['a number of times, such as `2*3`', 'ABNF_REPEAT ABNF_EXACT_REPEAT'],
  ['characters by number, such as `%x30-39`', 'ABNF_NUMVAL'],
  ['a comment between question marks', 'EBNF_SPECIAL_SEQUENCE'],
  ['`left of`', 'left_of'],
  ['`right of`', 'right_of'],
  ['`direction`', 'direction_tb direction_bt direction_rl direction_lr direction_td DIRECTION'],
  ['`accTitle: …`', 'acc_title ACC_TITLE ACC_TITLE_LINE'],
  ['`accDescr: …`', 'acc_descr acc_descr_multiline_value ACC_DESCR ACC_DESCR_LINE ACC_DESCR_BLOCK'],
  ['`title …`', 'title legacy_title TITLE'],
  ['`L`, `R`, `T` or `B`', 'ARROW_DIRECTION'],
  ['an icon such as `(server)`', 'ARCH_ICON'],
  ['a domain: `complex`, `complicated`, `clear`, `chaotic` or `confusion`', 'DOMAIN_NAME'],
];
// Names of keywords are the keywords in capitals, or with a low line: `SYSTEM_BOUNDARY` is `systemBoundary`.
const plain = (name: string) => name.replaceAll('_', '').toLowerCase();
const keywords = new Map(kinds.flatMap(({ words }) => words.map((word) => [plain(word), word])));
const words = new Map(groups.flatMap(([phrase, names]) => names.split(' ').map((name) => [name, phrase])));

/**
 * A name of Mermaid's grammars in words.
 * @param name as it stands in the error, without quotes
 * @returns null when it is none that a writer would know
 */
export function tokenWords(name: string): string | null {
  const known = words.get(name) ?? words.get(name.replace(/^([^[]*)\[.*\]$/, '$1'));
  if (known) return known;
  // In flowcharts this is the text of a label, elsewhere a keyword.
  if (name === 'TEXT') return null;
  if (/^[A-Z][A-Z_]+$/.test(name) && keywords.has(plain(name))) return `\`${keywords.get(plain(name))}\``;
  if (/^(SOLID|STICK|BIDIRECTIONAL)_/.test(name)) return 'an arrow such as `->>`';
  // What grammars write in capitals or with a low line is nothing that a writer would type.
  if (/^[A-Z][A-Z\d_]+$|_/.test(name)) return null;
  return `\`${name}\``;
}

const nodes = new Set(
  'AMP COLON PIPE TESTSTR DOWN DEFAULT NUM COMMA NODE_STRING BRKT MINUS MULT UNICODE_TEXT UP PCT'.split(' '),
);

// Grammars of flowcharts name every sign that an id may begin with.
const isId = (names: readonly string[]) => names.includes('NODE_STRING') && names.includes('UNICODE_TEXT');

/** Those that say something of their own. */
const telling = (names: readonly string[]) =>
  names.filter(
    (name) => !(isId(names) && nodes.has(name)) && !/^(INVALID|error|SPACE|graphCodeTokens|COMMENT)$/.test(name),
  );

/**
 * What a grammar expects, as phrases, each once.
 * @param names all that could stand there
 */
export function expectedWords(names: readonly string[]): string[] {
  const phrases = telling(names).flatMap((name) => tokenWords(name) ?? []);
  return [...new Set(isId(names) ? ['the id of a node', ...phrases] : phrases)];
}

/** How many of these no writer would know. */
export const unnamedCount = (names: readonly string[]): number =>
  telling(names).filter((name) => tokenWords(name) === null).length;

/**
 * What to do where something else was expected.
 * @param phrases as `expectedWords` gives them
 * @param phrase the same as a list
 */
export const instead = (phrases: readonly string[], phrase: string): string =>
  phrases.every((one) => one.startsWith('the end of the'))
    ? 'End the line before it, or leave the rest out.'
    : `Write ${phrase} there.`;

/** The words in phrases that are written as they stand, without their backticks. */
export const literalWords = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => [...phrase.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word));
