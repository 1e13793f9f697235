import type { Group } from '../../kinds/fields.ts';
import type { standings } from '../../kinds/inputs.ts';

/** An input of the usual ten: what the method knows of it, and nothing of anybody's company. */
export interface UsualInput {
  id: string;
  title: string;
  group: Group;
  standsFor?: (typeof standings)[number];
}

/** The ten inputs that the handbook describes. A team takes, renames and adds what fits. */
export const usualInputs: readonly UsualInput[] = [
  { id: 'support', title: 'SRE and support', group: 'customer' },
  { id: 'customer-side', title: 'Customer leadership and engineering', group: 'customer' },
  { id: 'customer-success', title: 'Customer success', group: 'customer' },
  { id: 'executive', title: 'Executive staff', group: 'company' },
  { id: 'product', title: 'Product management and marketing', group: 'company' },
  { id: 'engineering', title: 'Engineering', group: 'company' },
  { id: 'competitive', title: 'Competitive intelligence', group: 'market', standsFor: 'competition' },
  { id: 'industry', title: 'Industry trends and analysts', group: 'market', standsFor: 'industry' },
  { id: 'services', title: 'Services and delivery', group: 'field' },
  { id: 'sales', title: 'Sales and sales engineering', group: 'field' },
];
