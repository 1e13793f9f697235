import { type Bond, item, type Picture } from './layers.ts';

const bond = (from: string, to: string, verb: string): Bond => ({ from, to, verb });

/** Where technical product strategy sits: who leads, who its peers are, what each owns. */
export const organisation: Picture = {
  title: 'Where technical product strategy sits',
  description:
    'Technical product strategy is one of four peers who answer to the head of product or of the business unit. It does not sit under sales, and it does not own what product management and engineering own.',
  columns: [
    {
      name: 'Leads',
      items: [
        item('head', 'Head of product, or of the business unit', { note: 'backs the function in public' }),
        item('sales-lead', 'Head of sales', {}),
      ],
    },
    {
      name: 'Functions',
      items: [
        item('management', 'Product management'),
        item('tps', 'Technical product strategy', { here: true, note: 'with authority on paper' }),
        item('marketing', 'Product marketing'),
        item('engineering', 'Engineering'),
        item('sales', 'Sales', { note: 'an input, not the home of the function', standing: 'past' }),
      ],
    },
    {
      name: 'Owns',
      items: [
        item('management-owns', 'Bug list, roadmap, presentations to customers', { note: 'not owned by strategy' }),
        item('tps-owns', 'North Star, strategy, contracts with inputs', { note: 'and the state of the evidence' }),
        item('marketing-owns', 'How the product is told and launched'),
        item('engineering-owns', 'How a solution is built', { note: 'not owned by strategy' }),
        item('sales-owns', 'The number of the quarter', { standing: 'past' }),
      ],
    },
  ],
  bonds: [
    ...['management', 'tps', 'marketing', 'engineering'].map((id) => bond('head', id, 'leads')),
    bond('sales-lead', 'sales', 'leads'),
    ...['management', 'tps', 'marketing', 'engineering', 'sales'].map((id) => bond(id, `${id}-owns`, 'owns')),
  ],
};

/** What technical product strategy makes of what it hears: ten inputs, one North Star, two who plan against it. */
export const distillation: Picture = {
  title: 'From ten inputs to one plan',
  description:
    'Ten inputs in four groups tell technical product strategy what they know, and get an answer. It distils them into one North Star; product management and engineering plan against it.',
  columns: [
    {
      name: 'Ten inputs',
      share: 1.5,
      items: [
        item('customer', 'Customer', {
          group: 'customer',
          note: 'SRE and support; customer leadership and engineering; customer success',
          to: { list: 'inputs', query: { group: 'customer' } },
        }),
        item('market', 'Market', {
          group: 'market',
          note: 'competitive intelligence; industry trends, analysts and thought leaders',
          to: { list: 'inputs', query: { group: 'market' } },
        }),
        item('company', 'Company', {
          group: 'company',
          note: 'executive staff; product management, product and technical marketing; engineering',
          to: { list: 'inputs', query: { group: 'company' } },
        }),
        item('field', 'Field', {
          group: 'field',
          note: 'services and delivery; sales and sales engineering',
          to: { list: 'inputs', query: { group: 'field' } },
        }),
      ],
    },
    { name: 'Distils', items: [item('tps', 'Technical product strategy', { here: true })] },
    {
      name: 'Direction',
      items: [item('star', 'North Star', { note: 'one metric, one vision', to: { list: 'north-star' } })],
    },
    {
      name: 'Plan',
      items: [
        item('management', 'Product management', { note: 'roadmap and backlog', to: { list: 'initiatives' } }),
        item('engineering', 'Engineering', { note: 'how it is built' }),
      ],
    },
  ],
  bonds: [
    ...['customer', 'market', 'company', 'field'].map((id) => ({
      ...bond(id, 'tps', 'tells, and gets an answer from'),
      both: true,
    })),
    bond('tps', 'star', 'distils it into'),
    bond('star', 'management', 'is planned against by'),
    bond('star', 'engineering', 'is planned against by'),
  ],
};
