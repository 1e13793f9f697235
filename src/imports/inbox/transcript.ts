/** Who said what, and from when on. */
export interface Turn {
  /** As it is written there; empty where nobody is named. */
  speaker: string;
  /** As it is written there, without parts of seconds; empty where there is none. */
  time: string;
  text: string;
}

/** A conversation, as it was written down. */
export interface Transcript {
  turns: Turn[];
  /** What stands beside the words: numbers and times of cues, notes of the program. */
  beside: string[];
}

const timing = /^\s*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}(?:\s.*)?$/;
/** A name, as speakers have: up to five words, the first with a capital or a digit behind "Speaker". */
const named = /^(?:-\s*)?([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’ ()&/-]{0,48}?)\s?[:：]\s+(?=\S)/u;
/** `[00:01:05] Jane Doe: …` */
const stamped = /^[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})(?:[.,]\d{1,3})?[\])]?\s+(?=\S)/;
/** `Jane Doe  0:03` alone on a line, the words below. */
const alone = /^([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’ ()&/-]{0,48}?)\s+[[(]?((?:\d{1,2}:)?\d{1,2}:\d{2})[\])]?\s*$/u;

/** Times as people write them: 0:01:05 and 1:05 without parts of seconds. */
const shortTime = (time: string) =>
  time
    .replace(/[.,]\d+$/, '')
    .replace(/^00:(?=\d\d:\d\d)/, '')
    .replace(/^0(?=\d:)/, '');

/** Turns of one speaker in a row are one. */
function joined(turns: readonly Turn[]): Turn[] {
  const all: Turn[] = [];
  for (const turn of turns) {
    const last = all.at(-1);
    if (last && last.speaker === turn.speaker && turn.speaker !== '' && last.text.length < 2000)
      last.text += ` ${turn.text}`;
    else if (last && turn.speaker === '' && last.speaker === '' && last.text.length < 400) last.text += ` ${turn.text}`;
    else if (turn.text.trim() !== '') all.push({ ...turn });
  }
  return all;
}

const lineText = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Tags of WebVTT: voices name their speaker, classes and times say nothing. */
function untagged(text: string, beside: string[]): { speaker: string; text: string } {
  const speaker = /<v(?:\.[^\s<>]{0,100})?\s{1,9}([^<>]{1,80})>/.exec(text)?.[1] ?? '';
  const plain = text.replace(/<(?:\/?[a-z][^<>]{0,100}|[\d:.]{5,12})>/gi, (tag) => {
    if (!tag.startsWith('<v') && /\d/.test(tag)) beside.push(tag);
    return '';
  });
  return { speaker: lineText(speaker), text: plain };
}

/**
 * Reads captions: WebVTT or SubRip.
 * @param text of the file
 * @returns null where nothing in it has a time
 */
export function readCaptions(text: string): Transcript | null {
  const beside: string[] = [];
  const turns: Turn[] = [];
  for (const block of text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const at = lines.findIndex((line) => timing.test(line));
    if (at === -1) {
      beside.push(block);
      continue;
    }
    beside.push(...lines.slice(0, at + 1));
    const time = shortTime(timing.exec(lines[at] ?? '')?.[1] ?? '');
    for (const line of lines.slice(at + 1)) {
      const { speaker: voice, text: said } = untagged(line, beside);
      const speaker = voice || (named.exec(said.trim())?.[1] ?? '');
      const words = voice ? said : said.trim().replace(named, '');
      const last = turns.at(-1);
      // The second line of a cue goes on with the first.
      if (speaker === '' && last && last.time === time) last.text += ` ${lineText(words)}`;
      else turns.push({ speaker, time, text: lineText(words) });
    }
  }
  return turns.length === 0 ? null : { turns: joined(turns), beside };
}

/**
 * Reads a conversation in plain text.
 * @param text of the file
 * @returns null for a text in which nobody is named twice: it is no conversation
 */
export function readConversation(text: string): Transcript | null {
  const beside: string[] = [];
  const turns: Turn[] = [];
  const counts = new Map<string, number>();
  /** Lines of what is said now: looked at once they are all there, so that a long turn takes no longer than its lines. */
  let open: string[] = [];
  const end = () => {
    const last = turns.at(-1);
    if (last) last.text = lineText(open.join(' '));
  };
  const begin = (speaker: string, time: string, words: string) => {
    end();
    open = [words];
    turns.push({ speaker, time: shortTime(time), text: '' });
  };
  const speak = (speaker: string, time: string, words: string) => {
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
    if (time !== '') beside.push(time);
    begin(speaker, time, words);
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const time = stamped.exec(line)?.[1] ?? '';
    const rest = time === '' ? line : line.replace(stamped, '');
    const [, name = '', at = ''] = alone.exec(line) ?? [];
    const speaker = named.exec(rest)?.[1];
    if (at !== '') speak(name.trim(), at, '');
    else if (speaker !== undefined) speak(speaker, time, rest.replace(named, ''));
    else if (turns.length > 0) open.push(line);
    else if (line.trim() !== '') begin('', '', line);
  }
  end();
  const said = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const again = [...counts.values()].some((count) => count > 1);
  return again && said >= 4 && counts.size >= 2 && counts.size <= Math.max(2, said / 2)
    ? { turns: joined(turns), beside }
    : null;
}
