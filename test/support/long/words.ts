import type { Place } from './places.ts';

// In these lists ␣ is a space and ↵ a line end, so that a list reads as a line of words.
const of = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('␣', ' ').replaceAll('↵', '\n'));

/** What nobody sees. */
const spaces = [' ', '\t', '\n', '\r\n', '\n\n', '\u00a0'];

/** Every sign of a keyboard, and a letter and a figure for all others. */
const signs = of('! " # $ % & \' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ 0 A a');

/** Letters that take room, or none, in ways of their own: what is outside of ASCII, what belongs to the letter before. */
const letters = [
  ...of('é Ä İ 一 « “ …'),
  ...['\u0301', 'a\u0301', '\u{1f468}\u200d', '\u{1f1e9}', '\ud800'],
  ...['\u200b', '\u00ad', '\ufeff', '\u202e', '\u2066'],
];

/** Words that are repeated until they are long: how long, in UTF-16 units, and in which places; in all without it. */
interface Words {
  words: readonly string[];
  length: number;
  places?: readonly Place[];
}

const lists: readonly Words[] = [
  { words: spaces, length: 250_000 },
  { words: [...signs, ...letters], length: 200_000 },
  // Markdown, in a line
  {
    words: of('`` ``` *a **a _a_ *a* **a**␣ ~~ !a␣ \\( \\[ &amp; &# &a [a [a] [a]( ]( ![ [^ [^a] [a][b]'),
    length: 200_000,
    places: ['a sentence', 'a heading', 'a table', 'MDX'],
  },
  // Markdown, in blocks
  {
    words: of('>␣ -␣ *␣ +␣ 1.␣ #␣ #a -␣-␣ a↵ ↵>␣a ↵␣␣␣␣a |a |␣ |- >␣[!NOTE]↵ [a]:␣b↵ ---'),
    length: 200_000,
    places: ['Markdown', 'a part for an audience'],
  },
  // HTML and components
  {
    words: of(
      '<a </ </a> <a> <!-- --> <! <? <![CDATA[ <a␣b= <a␣" <br/> <b><i> <Audience> <Audience␣only=" {} {{ {/* */} a{ <A␣b={ {<A> <A>{ import␣a↵ export␣',
    ),
    length: 200_000,
    places: ['a sentence', 'MDX', 'a part for an audience', 'an address'],
  },
  // YAML
  {
    words: of('?␣ :␣ a:␣ -␣ -␣-␣ "" \'\' "a"␣ \'a\'␣ ␣#␣ ␣#a #␣ ... --- -- ↵---↵ \\n {} [a] &a *a << !a␣ >␣ |␣'),
    length: 200_000,
    places: ['fields without quotes', 'fields and a key', 'a field of many lines', 'the fields of the hub'],
  },
  // Mermaid
  {
    words: of(
      '--> A␣--> A␣-->␣B↵ A->>B:␣c↵ end↵ (a) (( )) [( [[ {{ {{a}} ::: :::a↵ :a: %% %%{ Å; link␣ click␣ | |a & ~~~↵ $$',
    ),
    length: 200_000,
    places: ['a diagram', 'code'],
  },
  // Drawings and their styles
  {
    words: of('/* */ a:b; a{} @a␣ url( \\a <a> <a/> </a> <!-- <![CDATA[ <? &a; &#1; <a␣b="'),
    length: 200_000,
    places: ['a drawing'],
  },
  // Other tools
  {
    words: of(
      '[[ [[a {{a}} {{< {% $\u007b == ==a => %% %%{ %a ::: :::a↵ ::a :a: $$ $a$ ^a^ ++a << >> [TOC] [!NOTE] {#a} {:␣ @a␣',
    ),
    length: 200_000,
    places: ['a sentence', 'MDX'],
  },
  // Prose, and what is told of it
  {
    words: of('word␣ a.␣ TODO␣ www. www.a. http:// https://a.b/ mailto: a@ +49␣ +49␣1 0␣ 1- 1. 2026- 12:'),
    length: 200_000,
    places: ['a sentence', 'fields and a key', 'the fields of the hub', 'an address', 'a heading', 'code'],
  },
  // What is a block of its own, or is told, each time
  {
    words: of(
      '`␣ `a`␣ ~~a ~~~↵ ↵---↵ ↵#␣a ↵-␣a ↵{a}↵ ↵↵#␣a↵↵ ↵[a]:␣b↵↵ [^a]:␣b↵ -␣[␣]␣a↵ ```↵ a↵===↵ a\\↵ a␣␣↵ H~2~ a@b. <svg> <script> <a␣href="b"> <A>{a} {Array<b>}␣',
    ),
    length: 10_000,
    places: ['Markdown', 'a sentence', 'MDX'],
  },
];

/** How many marks and levels a body may have before it is told that it is too dense, and read no further. */
const limits = { '.md': 9800, '.mdx': 3900, levels: 980 } as const;
const marks = /[_*&{<]/g;
const levels = /[>*+-][ \t]|>|\d[.)][ \t]/g;

/** How often something stands in a word that is repeated. */
const rate = (word: string, pattern: RegExp) => (word.repeat(10).match(pattern)?.length ?? 0) / 10;

/** A word over and over: what it is, and the text. */
export interface Run {
  name: string;
  text: string;
}

const run = (word: string, length: number): Run => ({
  name: `${JSON.stringify(word)} ${length}`,
  text: word.repeat(Math.ceil(length / word.length)).slice(0, length),
});

/**
 * What a place is fed: each word over and over; where a body of so many would be told as too dense, also as many as are
 * read.
 * @param place its name
 * @param times how often its files hold the run, which is the shorter
 * @param body extension of the body in which it stands
 */
export function runsFor(place: Place, times: number, body?: '.md' | '.mdx'): Run[] {
  const own = lists.filter(({ places }) => places?.includes(place) ?? true);
  return own.flatMap(({ length: all, words }) =>
    words.flatMap((word) => {
      const length = Math.floor(all / times);
      const most = (limit: number, pattern: RegExp) =>
        Math.floor(limit / (times * rate(word, pattern))) * word.length || Infinity;
      const read = body ? [most(limits[body], marks), most(limits.levels, levels)] : [];
      return [length, ...read.filter((one) => one < length)].map((one) => run(word, one));
    }),
  );
}

/** Words that are hard on whoever measures, cuts or compares a text, whatever it means. */
const hard = [...spaces, ...letters, ...of('a A - , . : / \\ " < & * [ { word␣ a.␣ a↵ a-')];

/** Such words over and over. */
export const hardRuns = (length: number, words: readonly string[] = hard): readonly Run[] =>
  words.map((word) => run(word, length));
