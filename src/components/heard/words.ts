import { catalogue } from '../../format/catalogue.ts';

/** What the page says on which anybody writes down what was heard. */
export const heardWords = catalogue({
  en: () => ({
    title: 'Tell us what you heard',
    about:
      'Something that a customer, a colleague or the market said becomes a signal that plans can rest on. Write it down in the words used.',
    heard: 'What was heard, in the words used',
    heardHint: 'As it was said, in any language. No names, addresses or telephone numbers.',
    name: 'Its name, in a few words',
    nameHint: 'Without one, it is called by its first words.',
    who: 'Who said it, by role',
    whoHint: 'Such as “platform lead of a customer”; never a name.',
    input: 'Through which input',
    journey: 'Stage of the customer’s journey',
    channel: 'How it was heard',
    date: 'On which day',
    former: 'The speaker was a customer and left.',
    optional: '(if you like)',
    choose: 'Choose one',
    make: 'Make the signal',
    without: 'This form needs JavaScript to make a file.',
    withoutMail: 'You can write a mail instead: the link below begins one with all that is asked.',
    copyTemplate: 'Without it, send these lines to somebody who answers for an input:',
    byMail: 'Rather write a mail',
    mailAbout: (address: string) =>
      `The link begins a mail to ${address} with all that is asked; fill in what you know.`,
    inputsAre: 'Inputs:',
    noInputs: 'Nothing can be heard yet: this hub lists no inputs.',
    aboutInputs: 'What an input is',
    goodSignal: 'What makes a good signal',
    heardSomething: 'Heard something? Write it down',
  }),
});
