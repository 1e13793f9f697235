import { catalogue } from '../../format/catalogue.ts';
import type { FieldFault } from './faults.ts';

/** What the form says once its script runs. */
export const resultWords = catalogue({
  en: ({ plural }) => ({
    faults: {
      missing: 'Fill this in.',
      choice: 'Choose one of the list.',
      misshapen: 'This is not written as it must be.',
      'to-come': 'That day is still to come.',
    } satisfies Record<FieldFault, string>,
    toFix: (count: number) =>
      plural(count, { one: 'One answer is missing or wrong.', other: '# answers are missing or wrong.' }),
    ready: 'Your signal is ready. Nothing has been sent yet: choose how it gets to us.',
    draft:
      'It will be a draft, since “«…»”, “TODO” and the like mark what is left to write. Use other quotation marks if you quote.',
    personal: (what: string) => `Here stands ${what}. Please write the role and not the person.`,
    file: (name: string) => `File: signals/${name}`,
    download: 'Download the file',
    copy: 'Copy the text of the file',
    mail: 'Send it by mail',
    newFile: 'Open it as a new file in the repository',
    copyMail: 'Copy the words of the mail',
    tooLong:
      'It is too long for a mail link, which holds about 2,000 characters. Copy the words of the mail, begin the mail, and paste them.',
    tooLongFile:
      'It is too long for the address of a new file, or the code host takes no text there. Copy the text of the file, open the page, and paste it.',
    copied: 'Copied.',
    notCopied: 'The browser does not let this page copy. Select the text and copy it by hand.',
  }),
});
