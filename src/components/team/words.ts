import { catalogue } from '../../format/catalogue.ts';
import { sentence } from '../../format/sentence.ts';

/** What the page of the team says. */
export const teamWords = catalogue({
  en: ({ plural, number, list }) => ({
    skills: 'Skills',
    nobodyCovers: (skills: readonly string[]) => `Nobody covers ${list(skills)}.`,
    hire: 'Hire for it, or borrow somebody.',
    allCovered: 'Every required skill is covered.',
    onePerson: sentence`{skill} is covered by {member} alone.`,
    noSkills: sentence`No skills are listed. Name them under \`skills\` in \`hub.yaml\`, and this page shows who covers which, and which nobody covers.`,
    whoCovers: 'Skills and who covers them',
    skill: 'Skill',
    coveredBy: 'Covered by',
    required: 'Required',
    optional: 'Optional',
    notRequired: 'Not required',
    notNeeded: 'nobody needs it',
    nobody: 'nobody',
    one: 'one person',
    ofAll: (some: number, all: number) => `${number(some)} of ${number(all)}`,
    more: (count: number) => plural(count, { other: 'and # more' }),
    covers: 'covers',
    alone: 'alone',
    no: 'no',

    contacts: 'Contacts',
    noContracts: sentence`No team member holds a contract with an input. Name them under \`holds\` in the member's file.`,
    noneOnOne: 'Every contract is held by more than one of us.',
    allOnOne: (contracts: number) =>
      plural(contracts, {
        one: 'The only contract with an input is held by one person alone.',
        other: 'Each of the # contracts with inputs is held by one person alone.',
      }),
    someOnOne: (heldByOne: number, contracts: number) =>
      plural(
        contracts,
        {
          one: '{heldByOne} of # contract with an input {are} held by one person alone.',
          other: '{heldByOne} of # contracts with inputs {are} held by one person alone.',
        },
        { heldByOne: number(heldByOne), are: plural(heldByOne, { one: 'is', other: 'are' }) },
      ),
    onMap: 'See them on the map',
    ourSide: 'On our side: who talks with the inputs',
    theirSide: (roles: number) => plural(roles, { one: 'On their side: # role', other: 'On their side: # roles' }),
    theirCaption: 'On their side: whom we talk with, and who talks with other inputs without us',
    role: 'Role',
    silent: 'Falls silent without this role',
    shared: 'Also held by others',
    nothing: 'nothing',
    with: sentence`{input} with {other}`,

    members: 'Members',
    holds: (contracts: number) => plural(contracts, { one: 'holds # contract', other: 'holds # contracts' }),
  }),
});
