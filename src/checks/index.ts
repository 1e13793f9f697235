import { altText } from './alt-text.ts';
import { amountPoint } from './amount-point.ts';
import { anchor } from './anchor.ts';
import { asset } from './asset.ts';
import { audienceKnown } from './audience-known.ts';
import { audienceNarrower } from './audience-narrower.ts';
import { blindSpot } from './blind-spot.ts';
import { bodySyntax } from './body-syntax.ts';
import type { Check } from './check.ts';
import { confirmedByWhat } from './confirmed-by-what.ts';
import { customerValue } from './customer-value.ts';
import { cutText } from './cut-text.ts';
import { cycle } from './cycle.ts';
import { decisionSigned } from './decision-signed.ts';
import { dependencyOrder } from './dependency-order.ts';
import { diagram } from './diagram.ts';
import { diagramPart } from './diagram-part.ts';
import { duplicateId } from './duplicate-id.ts';
import { editionAudience } from './edition-audience.ts';
import { editionLeftOut } from './edition-left-out.ts';
import { editionSeal } from './edition-seal.ts';
import { encoding } from './encoding.ts';
import { entryId } from './entry-id.ts';
import { estimateOvertaken } from './estimate-overtaken.ts';
import { evidenceExpired } from './evidence-expired.ts';
import { fadingFrom } from './fading-from.ts';
import { fasterHorse } from './faster-horse.ts';
import { fileRemarks } from './file-remarks.ts';
import { foreignSyntax } from './foreign-syntax.ts';
import { frontMatter } from './front-matter.ts';
import { headingOrder } from './heading-order.ts';
import { heardToCome } from './heard-to-come.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { hiddenText } from './hidden-text.ts';
import { hubFile } from './hub-file.ts';
import { ideaWaiting } from './idea-waiting.ts';
import { inputContract } from './input-contract.ts';
import { length } from './length.ts';
import { linkTarget } from './link-target.ts';
import { lostText } from './lost-text.ts';
import { measureAnswered } from './measure-answered.ts';
import { metricData } from './metric-data.ts';
import { metricDataOdd } from './metric-data-odd.ts';
import { misread } from './misread.ts';
import { noFormerCustomers } from './no-former-customers.ts';
import { parityChase } from './parity-chase.ts';
import { percentage } from './percentage.ts';
import { personalData } from './personal-data.ts';
import { placeholder } from './placeholder.ts';
import { planDates } from './plan-dates.ts';
import { planFits } from './plan-fits.ts';
import { postSalesBlindness } from './post-sales-blindness.ts';
import { privateRemark } from './private-remark.ts';
import { rawHtml } from './raw-html.ts';
import { reference } from './reference.ts';
import { releaseDates } from './release-dates.ts';
import { restsOnDraft } from './rests-on-draft.ts';
import { reviewOverdue } from './review-overdue.ts';
import { salesBent } from './sales-bent.ts';
import { sections } from './sections.ts';
import { settingsCheck } from './settings.ts';
import { shape } from './shape.ts';
import { shelfware } from './shelfware.ts';
import { singleSource } from './single-source.ts';
import { sourceTwice } from './source-twice.ts';
import { stageFields } from './stage-fields.ts';
import { stageHistory } from './stage-history.ts';
import { standingStill } from './standing-still.ts';
import { strategyEvidence } from './strategy-evidence.ts';
import { strayFile } from './stray-file.ts';
import { successMeasure } from './success-measure.ts';
import { targetDay } from './target-day.ts';
import { unfinished } from './unfinished.ts';
import { vacuum } from './vacuum.ts';
import { valueRange } from './value-range.ts';
import { vocabularyCheck } from './vocabulary.ts';
import { worthDoing } from './worth-doing.ts';
import { yamlText } from './yaml-text.ts';

/** Every rule, in the order in which a writer meets them. A new one is one file and one line here. */
export const checks: readonly Check[] = [
  hubFile,
  strayFile,
  encoding,
  frontMatter,
  shape,
  metricData,
  cutText,
  yamlText,
  amountPoint,
  hiddenCharacter,
  length,
  entryId,
  diagram,
  diagramPart,
  duplicateId,
  sourceTwice,
  bodySyntax,
  vocabularyCheck,
  hiddenText,
  lostText,
  rawHtml,
  privateRemark,
  foreignSyntax,
  misread,
  reference,
  linkTarget,
  anchor,
  asset,
  cycle,
  sections,
  stageFields,
  stageHistory,
  heardToCome,
  placeholder,
  unfinished,
  restsOnDraft,
  personalData,
  fileRemarks,
  headingOrder,
  altText,
  customerValue,
  strategyEvidence,
  confirmedByWhat,
  estimateOvertaken,
  worthDoing,
  evidenceExpired,
  fadingFrom,
  vacuum,
  fasterHorse,
  salesBent,
  parityChase,
  standingStill,
  shelfware,
  singleSource,
  postSalesBlindness,
  noFormerCustomers,
  blindSpot,
  successMeasure,
  measureAnswered,
  releaseDates,
  valueRange,
  targetDay,
  dependencyOrder,
  planFits,
  planDates,
  ideaWaiting,
  percentage,
  metricDataOdd,
  decisionSigned,
  inputContract,
  reviewOverdue,
  audienceKnown,
  audienceNarrower,
  editionSeal,
  editionAudience,
  editionLeftOut,
  settingsCheck(() => checks),
];
