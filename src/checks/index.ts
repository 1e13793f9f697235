import { altText } from './alt-text.ts';
import { anchor } from './anchor.ts';
import { asset } from './asset.ts';
import { audienceKnown } from './audience-known.ts';
import { audienceNarrower } from './audience-narrower.ts';
import { bodySyntax } from './body-syntax.ts';
import type { Check } from './check.ts';
import { customerValue } from './customer-value.ts';
import { cutText } from './cut-text.ts';
import { cycle } from './cycle.ts';
import { decisionSigned } from './decision-signed.ts';
import { diagram } from './diagram.ts';
import { duplicateId } from './duplicate-id.ts';
import { encoding } from './encoding.ts';
import { entryId } from './entry-id.ts';
import { evidenceExpired } from './evidence-expired.ts';
import { frontMatter } from './front-matter.ts';
import { headingOrder } from './heading-order.ts';
import { hubFile } from './hub-file.ts';
import { inputContract } from './input-contract.ts';
import { linkTarget } from './link-target.ts';
import { placeholder } from './placeholder.ts';
import { rawHtml } from './raw-html.ts';
import { reference } from './reference.ts';
import { reviewOverdue } from './review-overdue.ts';
import { sections } from './sections.ts';
import { settingsCheck } from './settings.ts';
import { shape } from './shape.ts';
import { stageFields } from './stage-fields.ts';
import { strategyEvidence } from './strategy-evidence.ts';
import { strayFile } from './stray-file.ts';
import { successMeasure } from './success-measure.ts';
import { vocabularyCheck } from './vocabulary.ts';

/** Every rule, in the order in which a writer meets them. A new one is one file and one line here. */
export const checks: readonly Check[] = [
  hubFile,
  strayFile,
  encoding,
  frontMatter,
  shape,
  cutText,
  entryId,
  diagram,
  duplicateId,
  bodySyntax,
  vocabularyCheck,
  rawHtml,
  reference,
  linkTarget,
  anchor,
  asset,
  cycle,
  sections,
  stageFields,
  placeholder,
  headingOrder,
  altText,
  customerValue,
  strategyEvidence,
  evidenceExpired,
  successMeasure,
  decisionSigned,
  inputContract,
  reviewOverdue,
  audienceKnown,
  audienceNarrower,
  settingsCheck(() => checks),
];
