/** What anybody heard, as the form at `/heard/` asks for it; empty where nothing was said. */
export interface HeardWords {
  /** Name of the signal. */
  title: string;
  /** Role of the speaker. */
  who: string;
  /** Id of the input. */
  input: string;
  journey: string;
  channel: string;
  /** Day, `YYYY-MM-DD`. */
  date: string;
  /** Whether the speaker left as a customer: `yes`, or empty. */
  former: string;
  heard: string;
}

/** How each is asked for in a mail, in this order; the words come last, since they may hold anything. */
export const heardLabels = {
  who: 'Who said it, by role',
  input: 'Input',
  journey: 'Journey stage',
  channel: 'Channel',
  date: 'Heard on',
  former: 'Left as a customer',
  heard: 'What was heard',
} as const satisfies Partial<Record<keyof HeardWords, string>>;

const subject = 'Heard:';
const fields = Object.keys(heardLabels) as (keyof typeof heardLabels)[];

/**
 * A mail that says what was heard, in a form that survives what mail programs do to lines.
 * @param words as far as they are known; what is not is left to fill in
 */
export function heardMail(words: Partial<HeardWords>): { subject: string; body: string } {
  const line = (value: string) => value.replace(/\s+/g, ' ').trim();
  const lines = fields.map((field) => {
    const value = words[field] ?? '';
    return field === 'heard' ? `${heardLabels.heard}:\n${value}` : `${heardLabels[field]}: ${line(value)}`;
  });
  return { subject: `${subject} ${line(words.title ?? '')}`, body: lines.join('\n') };
}

/** The label that a line begins with. */
function labelled(line: string): { field: keyof typeof heardLabels; rest: string } | null {
  const plain = line.replace(/^[>\s*]+/, '');
  const field = fields.find((one) => plain.toLowerCase().startsWith(`${heardLabels[one].toLowerCase()}:`));
  return field ? { field, rest: plain.slice(heardLabels[field].length + 1).trim() } : null;
}

/**
 * Reads what `heardMail` wrote, filled in by somebody.
 * @param title subject of the mail, if it has one
 * @param body its text
 * @returns null for any other mail
 */
export function readHeardMail(title: string, body: string): HeardWords | null {
  const words: HeardWords = {
    title: '',
    who: '',
    input: '',
    journey: '',
    channel: '',
    date: '',
    former: '',
    heard: '',
  };
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  let last: keyof HeardWords | null = null;
  /** Lines of the answer that is being read. */
  let open: string[] = [];
  const end = () => {
    if (last !== null) words[last] = open.join(' ').trim();
  };
  for (const [at, line] of lines.entries()) {
    const found = labelled(line);
    if (found?.field === 'heard') {
      if (last === null) return null;
      end();
      words.heard = [found.rest, ...lines.slice(at + 1)].join('\n').trim();
      words.title = title
        .replace(/^(?:\s*(?:re|fwd?|aw|wg)\s*:)*\s*/i, '')
        .replace(/^heard:\s*/i, '')
        .trim();
      return words;
    }
    if (found) {
      end();
      last = found.field;
      open = [found.rest];
    }
    // A long line that a mail program broke goes on here.
    else if (last !== null) open.push(line);
  }
  return null;
}
