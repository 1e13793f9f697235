import { z } from 'zod';
import { draftWords } from '../components/drafts/words.ts';
import type { Entry } from '../source/entry.ts';
import type { Answer, Statement } from './answer.ts';
import { entryNamed } from './find.ts';
import { answering, ofDraft, type View } from './view.ts';

/** A question that an assistant may ask. */
export interface Tool {
  name: string;
  title: string;
  /** What it answers, for the assistant that chooses. */
  description: string;
  input: z.ZodObject;
  /**
   * Answers from what the audience may see, and from nothing else.
   * @param view of the hub
   * @param given what fits `input`
   * @throws ZodError for what does not fit
   */
  answer(view: View, given: unknown): Promise<Answer>;
}

/** A tool whose answer takes what its own input describes. */
export const defineTool = <Input extends z.ZodObject>(tool: {
  name: string;
  title: string;
  description: string;
  input: Input;
  answer(view: View, given: z.output<Input>): Answer | Promise<Answer>;
}): Tool => ({ ...tool, answer: async (view, given) => tool.answer(view, tool.input.parse(given)) });

/** The longest name that anything has, and more. */
const longest = 500;

/** A short text. */
export const shortText = (about: string) => z.string().min(1).max(longest).describe(about);

/** Which entry is asked about. */
export const entryInput = z.object({ entry: shortText('Its key (folder/id), its id, its file or its title.') });

/**
 * Answers about one entry; for a name that no entry has, says so and names one that is near.
 * @param view of the hub
 * @param name as somebody wrote it
 * @param tell what is said of the entry, and what the hub does not hold of it
 */
export function aboutEntry(
  view: View,
  name: string,
  tell: (entry: Entry) => { statements: readonly Statement[]; notInHub?: readonly string[] },
): Answer {
  const found = entryNamed(view.site.hub, name);
  if ('missing' in found) return answering(view, [], [found.missing]);
  if ('draft' in found)
    return answering(view, [ofDraft(view, found.draft, draftWords(view.site.hub.config.language).about)]);
  const { statements, notInHub = [] } = tell(found.entry);
  return answering(view, statements, notInHub);
}
