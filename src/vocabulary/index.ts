import { z } from 'zod';
import { id, text } from '../kinds/fields.ts';

/** An attribute whose value names something of the hub; several ids are parted by spaces. */
export interface AttributeReference {
  attribute: string;
  /** Folder of the kind; `any` for `folder/id`; `input-metric` for the North Star's metrics. */
  to: string;
  /** Values that stand for something outside the folder. */
  except?: readonly string[];
}

/** A component that content may use: its name, its attributes, where it may stand. */
export interface Component {
  name: string;
  /** In one sentence, for the method page. */
  does: string;
  /** `block` stands alone between blank lines, `inline` inside a sentence, `both` either way. */
  place: 'block' | 'inline' | 'both';
  /** `none`: `<Name />`; `text`: words; `blocks`: Markdown between blank lines. */
  children: 'none' | 'text' | 'blocks';
  /** Literal attributes; an attribute without a value counts as `true`. */
  attributes: z.ZodObject;
  references?: readonly AttributeReference[];
  /** Only directly inside this component. */
  within?: string;
  /** How it is written; shown and compiled on the method page. */
  example: string;
}

const ids = z.string().refine((value) => value.split(/\s+/).every((one) => id.safeParse(one).success), {
  error: 'one or more ids, parted by spaces',
});

const callout: Component = {
  name: 'Callout',
  does: 'Sets a remark apart from the text.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({
    kind: z.enum(['note', 'tip', 'important', 'warning', 'caution', 'open-question']).describe('What sort of remark.'),
    title: text.optional().describe('A heading of its own.'),
  }),
  example: `<Callout kind="open-question" title="Who pays for replay?">

Finance and product have not agreed yet.

</Callout>`,
};

const evidence: Component = {
  name: 'Evidence',
  does: 'Ties words of the text to the signals that support them, and shows those signals.',
  place: 'inline',
  children: 'text',
  attributes: z.strictObject({ of: ids.describe('Ids of the signals, parted by spaces.') }),
  references: [{ attribute: 'of', to: 'signals' }],
  example: `Operators are woken for work that the platform could do: <Evidence of="2026-10-03-woken-for-nothing">two pages in three</Evidence>.`,
};

const metric: Component = {
  name: 'Metric',
  does: "Writes a metric's value now and its target, always up to date.",
  place: 'both',
  children: 'none',
  attributes: z.strictObject({ of: id.describe('Id of an input metric, or `north-star`.') }),
  references: [{ attribute: 'of', to: 'input-metric', except: ['north-star'] }],
  example: `We stand at <Metric of="pages-per-pipeline" />.`,
};

const quote: Component = {
  name: 'Quote',
  does: 'Quotes what was heard in a signal, with its source.',
  place: 'block',
  children: 'none',
  attributes: z.strictObject({ of: id.describe('Id of the signal.') }),
  references: [{ attribute: 'of', to: 'signals' }],
  example: `<Quote of="2026-10-03-woken-for-nothing" />`,
};

const figure: Component = {
  name: 'Figure',
  does: 'Puts a caption under an image, a table or a diagram.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({ caption: text.describe('What it shows, in a sentence.') }),
  example: `<Figure caption="Pages per week before and after the retry.">

| Week | Pages |
| ---- | ----: |
| 40   |    41 |
| 44   |    12 |

</Figure>`,
};

const tabs: Component = {
  name: 'Tabs',
  does: 'Shows one of several views at a time.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({}),
  example: `<Tabs>
<Tab title="Customers">

They sleep.

</Tab>
<Tab title="Engineering">

So do we.

</Tab>
</Tabs>`,
};

const tab: Component = {
  name: 'Tab',
  does: 'One view inside `Tabs`.',
  place: 'block',
  children: 'blocks',
  within: 'Tabs',
  attributes: z.strictObject({ title: text.describe('Name of the view.') }),
  example: tabs.example,
};

const steps: Component = {
  name: 'Steps',
  does: 'Shows an ordered list as steps to follow.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({}),
  example: `<Steps>

1. Move one partition.
2. Wait until it is confirmed.
3. Move the next.

</Steps>`,
};

const entryCard: Component = {
  name: 'EntryCard',
  does: 'Shows another entry with its summary and state.',
  place: 'block',
  children: 'none',
  attributes: z.strictObject({ to: id.describe('The entry, written `folder/id`.') }),
  references: [{ attribute: 'to', to: 'any' }],
  example: `<EntryCard to="strategy/hands-off-operation" />`,
};

const details: Component = {
  name: 'Details',
  does: 'Folds away what not every reader needs.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({ summary: text.describe('The line that stays visible.') }),
  example: `<Details summary="How we counted">

Pages acknowledged by a person, per pipeline and calendar month.

</Details>`,
};

const audience: Component = {
  name: 'Audience',
  does: 'Keeps a part of the text for a narrower audience than the rest.',
  place: 'block',
  children: 'blocks',
  attributes: z.strictObject({ only: text.describe('The widest audience that may read it.') }),
  example: `<Audience only="internal">

Two renewals a quarter depend on this.

</Audience>`,
};

/** The closed list of components. A new one is one constant above, one line here, and its Astro file. */
export const vocabulary: readonly Component[] = [
  callout,
  evidence,
  metric,
  quote,
  figure,
  tabs,
  tab,
  steps,
  entryCard,
  details,
  audience,
];

const byName = new Map(vocabulary.map((component) => [component.name, component]));

/**
 * A component of the vocabulary.
 * @param name as written in the text
 */
export function componentOf(name: string): Component | undefined {
  return byName.get(name);
}
