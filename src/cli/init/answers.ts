import { hubSchema } from '../../kinds/hub.ts';
import { nearest } from '../../source/fields/nearest.ts';
import { UsageError } from '../usage-error.ts';
import { usualInputs } from './usual-inputs.ts';

/** What a team says of the hub that it begins. */
export interface Answers {
  product: string;
  currency: string;
  language: string;
  /** From narrow to wide. */
  audiences: string[];
  /** Ids of the usual inputs that are written. */
  inputs: string[];
}

/** What may be said on the command line; what is not is asked, or taken as usual. */
export type Given = { readonly [Name in keyof Answers]?: string | undefined };

/** Asks a person; gives what was typed. */
export type Ask = (question: string) => Promise<string>;

interface Question<Name extends keyof Answers> {
  name: Name;
  asks: string;
  /** What holds where nothing is said. */
  usually: (folder: string) => string;
  /** @throws UsageError with one sentence for what cannot be */
  read: (said: string) => Answers[Name];
}

const usualIds = usualInputs.map(({ id }) => id);

const list = (said: string): string[] => [
  ...new Set(
    said
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** One line of text. */
const oneLine = (said: string): string => said.replace(/[\p{Cc}\s]+/gu, ' ').trim();

/** Held against what `hub.yaml` takes. */
function fitting(field: 'currency' | 'language', said: string): string {
  const { success, error } = hubSchema.shape[field].safeParse(said);
  if (success) return said;
  throw new UsageError(`"${said}" cannot be the ${field}; write ${error.issues[0]?.message ?? 'another one'}.`);
}

function inputsNamed(said: string): string[] {
  if (said === 'all') return usualIds;
  const ids = list(said);
  if (ids.length === 0) throw new UsageError('Name one input at least: a hub begins with somebody who is listened to.');
  for (const id of ids) {
    if (usualIds.includes(id)) continue;
    const near = nearest(id, usualIds);
    throw new UsageError(
      `The usual inputs have no "${id}".${near ? ` Did you mean ${near}?` : ` They are ${usualIds.join(', ')}.`} Others are added later: npm run new -- input "…".`,
    );
  }
  return usualIds.filter((id) => ids.includes(id));
}

/** Letters of a product's name; a folder may have a longer one. */
const longest = 100;

const product: Question<'product'> = {
  name: 'product',
  asks: 'What is the product called?',
  usually: (folder) => oneLine([...folder].slice(0, longest).join('')) || 'The product',
  read(said) {
    const name = oneLine(said);
    if (name === '') throw new UsageError('The product needs a name.');
    if ([...name].length > longest) throw new UsageError(`The name of the product is longer than ${longest} letters.`);
    return name;
  },
};

const currency: Question<'currency'> = {
  name: 'currency',
  asks: 'In which currency are amounts written, as a code such as EUR?',
  usually: () => 'EUR',
  read: (said) => fitting('currency', said.trim().toUpperCase()),
};

const language: Question<'language'> = {
  name: 'language',
  asks: 'In which language are the texts, as a tag such as en or pt-BR?',
  usually: () => 'en',
  read: (said) => fitting('language', said.trim()),
};

const audiences: Question<'audiences'> = {
  name: 'audiences',
  asks: 'Who reads the hub? Audiences from narrow to wide, with commas between.',
  usually: () => 'internal, public',
  read(said) {
    const names = list(said).map(oneLine);
    if (names.length === 0) throw new UsageError('A hub has at least one audience.');
    return names;
  },
};

const inputs: Question<'inputs'> = {
  name: 'inputs',
  asks: `Whom do you listen to? all, or some of these, with commas between: ${usualIds.join(', ')}.`,
  usually: () => 'all',
  read: (said) => inputsNamed(said.trim()),
};

const questions = [product, currency, language, audiences, inputs] as const;

/**
 * What was taken for want of an answer, where nobody could be asked.
 * @param given on the command line
 * @returns lines for a person, each with the option that says otherwise; none where everything was given
 */
export function assumedOf(given: Given, answers: Answers): string[] {
  const assumed = questions.filter(({ name }) => given[name] === undefined);
  const width = Math.max(0, ...assumed.map(({ name }) => name.length));
  return assumed.map(({ name }) => {
    const said = answers[name];
    return `  --${name.padEnd(width)}  ${typeof said === 'string' ? said : said.join(', ')}`;
  });
}

/** Asks until the answer can be. */
async function asked<Name extends keyof Answers>(
  { asks, usually, read }: Question<Name>,
  folder: string,
  ask: Ask,
): Promise<Answers[Name]> {
  for (let before = ''; ; ) {
    const said = await ask(`${before}${asks} [${usually(folder)}] `);
    try {
      return read(said.trim() || usually(folder));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      before = `${error.message}\n`;
    }
  }
}

/**
 * What a team says of its hub: what was given, else what it answers, else what is usual.
 * @param given on the command line
 * @param folder name of the hub's folder, for want of a product's name
 * @param ask asks a person; null where nobody can be asked
 * @throws UsageError for what was given and cannot be
 */
export async function answersOf(given: Given, folder: string, ask: Ask | null): Promise<Answers> {
  const answer = async <Name extends keyof Answers>(question: Question<Name>): Promise<Answers[Name]> => {
    const said = given[question.name];
    if (said !== undefined) return question.read(said);
    return ask ? asked(question, folder, ask) : question.read(question.usually(folder));
  };
  // What is given is read before anybody is asked: a slip on the command line costs no answers.
  for (const question of questions) {
    const said = given[question.name];
    if (said !== undefined) question.read(said);
  }
  return {
    product: await answer(product),
    currency: await answer(currency),
    language: await answer(language),
    audiences: await answer(audiences),
    inputs: await answer(inputs),
  };
}
