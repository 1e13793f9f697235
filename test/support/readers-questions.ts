/** What is clicked: a group of the navigation, a link, the name of what is folded; `text` where the navigation has it, too. */
export type Step = string | { text: string };

/** A question that somebody who opens the sample may ask, and where it is answered. */
export interface ReadersQuestion {
  who: 'executive' | 'engineer' | 'author';
  asks: string;
  /** What is clicked, from the home page on. */
  way: readonly Step[];
  /** What answers it, within one paragraph, item or row. */
  answer: RegExp;
}

const asked =
  (who: ReadersQuestion['who']) =>
  (asks: string, way: readonly Step[], answer: RegExp): ReadersQuestion => ({ who, asks, way, answer });
const [executive, engineer, author] = [asked('executive'), asked('engineer'), asked('author')];

const changes = ['History', 'Changes'];
const backlog = ['What', 'Backlog'];
const check = [...backlog, 'Network check'];
const decisions = ['History', 'Decisions'];

/** Thirty questions; CONTRIBUTING has them with the places of their answers. */
export const readersQuestions: readonly ReadersQuestion[] = [
  executive('Where does the North Star stand?', [], /66% on 15 Nov 2026; goal 80%/),
  executive('What does that figure count?', [], /those for which nobody was paged/),
  executive('Are we on pace?', [], /On pace: .* 81 of 100 cases/),
  executive(
    'What must I sign, and by when?',
    ['Why', 'Brief for executives'],
    /One price for all regions waits for a signature.* 31 Jan 2027/,
  ),
  executive(
    'What moved since the last council?',
    changes,
    /One price for all regions.*Publish one price list.*→.*Bring the cost of the South region down/,
  ),
  executive(
    'Why did the first of the backlog rise?',
    changes,
    /Compressed replication between zones.*because: its cost of delay for affordability is now €8,000 to €15,000/,
  ),
  executive(
    'Was a decision reversed?',
    changes,
    /No prices per partition in standard contracts.*Nobody is charged per partition/,
  ),
  executive(
    'Which promise to a customer is open, and shall we keep it?',
    ['What', 'Roadmap'],
    /Promised to: A health insurer, by contract; kept in more than 99 of 100 cases/,
  ),
  executive('What do we not do?', ['Why', 'North Star'], /A marketplace of connectors/),
  executive('Who disagreed with the last decision, and why?', decisions, /Finance would have taken the tiers first/),
  executive('Where is our evidence one-sided?', ['Evidence', 'Balance'], /Enterprise governance: sales-bent/),
  executive('Whom should we ask next?', ['Evidence', 'Balance'], /Ask next: Competitive intelligence/),
  engineer('What comes first?', backlog, /Compressed replication between zones, .* come first/),
  engineer('Why does the network check come before the certificates?', backlog, /Network check.*€3\.61K.*Too close to/),
  engineer('What must hold for the network check?', check, /An answer within 20 seconds/),
  engineer('What was left out of it?', check, /Changing the firewall for the customer/),
  engineer('What comes before it?', check, /Guided first stream, measuring/),
  engineer('Which words does it rest on?', check, /I wrote the consumer in an hour\. The firewall took eleven days/),
  engineer('Whom do I ask about it?', check, /ask #connect/),
  engineer(
    'What would change our mind about operation without hands?',
    ['Why', 'Strategy', 'Hands-off operation'],
    /Two quarters of renewals in which nobody names nights/,
  ),
  engineer('What did we say no to, and why?', [...backlog, 'Said no to, and why'], /Connector marketplace/),
  engineer(
    'Which customers told us something lately?',
    ['Evidence', 'Signals'],
    /When the line is cut, the shift is lost/,
  ),
  engineer('What did we try, and was it true?', ['What', 'Experiments'], /Compress one link between zones.*Confirmed/),
  engineer(
    'Which work by hand costs most, and what ends it?',
    ['What', 'Operations'],
    /Network set-up for new teams.*ends with Network check/,
  ),
  author(
    'I heard something from a customer. How do I add it?',
    ['Evidence', 'Signals', 'Heard something? Write it down'],
    /Tell us what you heard/,
  ),
  author('What does CD3 mean?', backlog, /divided by how long the work takes, is its CD3/),
  author(
    'How do I mend an overdue review?',
    ['Evidence', 'Health', 'How to fix it'],
    /Read the entry; if it still holds, set reviewed to today/,
  ),
  author('Which fields does an entry have?', ['Handbook', { text: 'kinds' }], /Name of the entry; the page's heading/),
  author('Who can read what I write?', ['Handbook', { text: 'Audiences' }], /narrow/),
  author('How do I seal an edition?', ['Handbook', { text: 'Editions' }], /edition -- cut/),
];
