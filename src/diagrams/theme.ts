import { site, tokens, type Washed } from './tokens.ts';

/** The font of the site, as CSS names it. */
export const family = '"Source Sans 3"';

const t = (name: keyof typeof site) => site[name][0];
const ground = (name: Washed, strength: 'quiet' | 'strong') => tokens.get(`${name}-${strength}`)?.day ?? t('sheet');
const soft = (name: Washed) => ground(name, 'quiet');
const firm = (name: Washed) => ground(name, 'strong');
const groups = ['g1', 'g2', 'g3', 'g4', 'g5', 'g6'] as const;

/** `name0`, `name1` … for a list of colours. */
const numbered = (name: string, colours: readonly string[], from = 0) =>
  Object.fromEntries(colours.map((colour, index) => [`${name}${index + from}`, colour]));

const softs = groups.map(soft);
const firms = groups.map(firm);
const both = [...softs, ...firms];
const lines = groups.map(t);

/** Variables of Mermaid's theme: every colour is a token, so that nothing is computed from another. */
export const themeVariables: Record<string, unknown> = {
  fontFamily: family,
  fontSize: '16px',
  useGradient: false,
  dropShadow: 'none',
  background: t('paper'),
  primaryColor: t('sheet'),
  primaryTextColor: t('ink'),
  primaryBorderColor: t('edge'),
  secondaryColor: t('wash'),
  secondaryTextColor: t('ink'),
  secondaryBorderColor: t('edge'),
  tertiaryColor: t('wash'),
  tertiaryTextColor: t('ink'),
  tertiaryBorderColor: t('rule'),
  lineColor: t('muted'),
  textColor: t('ink'),
  arrowheadColor: t('muted'),
  mainBkg: t('sheet'),
  nodeBkg: t('sheet'),
  nodeBorder: t('edge'),
  clusterBkg: t('wash'),
  clusterBorder: t('rule'),
  titleColor: t('ink'),
  edgeLabelBackground: t('paper'),
  errorBkgColor: t('wash'),
  errorTextColor: t('bad'),
  noteBkgColor: t('brass-wash'),
  noteTextColor: t('ink'),
  noteBorderColor: t('brass'),
  actorBkg: t('sheet'),
  actorBorder: t('edge'),
  actorTextColor: t('ink'),
  actorLineColor: t('rule'),
  signalColor: t('ink'),
  signalTextColor: t('ink'),
  labelBoxBkgColor: t('wash'),
  labelBoxBorderColor: t('edge'),
  labelTextColor: t('ink'),
  loopTextColor: t('ink'),
  activationBorderColor: t('edge'),
  activationBkgColor: t('wash'),
  sequenceNumberColor: t('paper'),
  rectBkgColor: t('wash'),
  sectionBkgColor: t('wash'),
  altSectionBkgColor: t('paper'),
  sectionBkgColor2: t('wash'),
  excludeBkgColor: t('rule'),
  taskBorderColor: t('g6'),
  taskBkgColor: soft('g6'),
  taskTextColor: t('ink'),
  taskTextLightColor: t('ink'),
  taskTextDarkColor: t('ink'),
  taskTextOutsideColor: t('ink'),
  taskTextClickableColor: t('g6'),
  activeTaskBorderColor: t('g6'),
  activeTaskBkgColor: firm('g6'),
  gridColor: t('rule'),
  doneTaskBkgColor: t('rule'),
  doneTaskBorderColor: t('edge'),
  critBorderColor: t('bad'),
  critBkgColor: soft('bad'),
  todayLineColor: t('bad'),
  vertLineColor: t('muted'),
  personBorder: t('edge'),
  personBkg: t('sheet'),
  rowOdd: t('sheet'),
  rowEven: t('wash'),
  attributeBackgroundColorOdd: t('sheet'),
  attributeBackgroundColorEven: t('wash'),
  transitionColor: t('muted'),
  transitionLabelColor: t('ink'),
  stateLabelColor: t('ink'),
  stateBkg: t('sheet'),
  labelBackgroundColor: t('paper'),
  compositeBackground: t('paper'),
  altBackground: t('wash'),
  compositeTitleBackground: t('wash'),
  compositeBorder: t('edge'),
  innerEndBackground: t('ink'),
  specialStateColor: t('ink'),
  classText: t('ink'),
  scaleLabelColor: t('ink'),
  ...numbered('cScale', both),
  ...numbered('cScaleInv', [...lines, ...lines]),
  ...numbered('cScalePeer', [...lines, ...lines]),
  ...numbered(
    'cScaleLabel',
    both.map(() => t('ink')),
  ),
  ...numbered('surface', [t('sheet'), t('wash'), t('rule'), t('wash'), t('rule')]),
  ...numbered('surfacePeer', [t('rule'), t('rule'), t('edge'), t('edge'), t('edge')]),
  ...numbered('fillType', [...softs, firm('g1'), firm('g2')]),
  ...numbered('pie', [...firms, ...softs], 1),
  pieTitleTextSize: '18px',
  pieTitleTextColor: t('ink'),
  pieSectionTextSize: '16px',
  pieSectionTextColor: t('ink'),
  pieLegendTextSize: '16px',
  pieLegendTextColor: t('ink'),
  pieStrokeColor: t('paper'),
  pieOuterStrokeColor: t('edge'),
  pieOuterStrokeWidth: '1px',
  pieOpacity: '1',
  ...numbered('venn', [...lines, t('brass'), t('good')], 1),
  vennTitleTextColor: t('ink'),
  vennSetTextColor: t('ink'),
  cynefin: {
    boundaryColor: t('muted'),
    cliffColor: t('bad'),
    arrowColor: t('muted'),
    complexBg: soft('g5'),
    complicatedBg: soft('g6'),
    chaoticBg: soft('bad'),
    clearBg: t('brass-wash'),
    confusionBg: soft('g4'),
    textColor: t('ink'),
    labelColor: t('ink'),
  },
  radar: {
    axisColor: t('edge'),
    graticuleColor: t('rule'),
    graticuleOpacity: 0.15,
    curveOpacity: 0.25,
  },
  wardleyEvolutionColor: t('bad'),
  wardley: {
    backgroundColor: 'none',
    axisColor: t('muted'),
    axisTextColor: t('ink'),
    gridColor: t('rule'),
    componentFill: t('sheet'),
    componentStroke: t('ink'),
    componentLabelColor: t('ink'),
    linkStroke: t('muted'),
    evolutionStroke: t('bad'),
    annotationStroke: t('muted'),
    annotationTextColor: t('ink'),
    annotationFill: t('sheet'),
  },
  archEdgeColor: t('muted'),
  archEdgeArrowColor: t('muted'),
  archEdgeWidth: '2',
  archGroupBorderColor: t('edge'),
  archGroupBorderWidth: '1px',
  quadrant1Fill: soft('g5'),
  quadrant2Fill: soft('g6'),
  quadrant3Fill: t('wash'),
  quadrant4Fill: soft('g2'),
  quadrant1TextFill: t('ink'),
  quadrant2TextFill: t('ink'),
  quadrant3TextFill: t('ink'),
  quadrant4TextFill: t('ink'),
  quadrantPointFill: t('ink'),
  quadrantPointTextFill: t('ink'),
  quadrantXAxisTextFill: t('ink'),
  quadrantYAxisTextFill: t('ink'),
  quadrantInternalBorderStrokeFill: t('rule'),
  quadrantExternalBorderStrokeFill: t('edge'),
  quadrantTitleFill: t('ink'),
  xyChart: {
    backgroundColor: 'none',
    titleColor: t('ink'),
    dataLabelColor: t('ink'),
    legendTextColor: t('ink'),
    xAxisTitleColor: t('ink'),
    xAxisLabelColor: t('ink'),
    xAxisTickColor: t('edge'),
    xAxisLineColor: t('edge'),
    yAxisTitleColor: t('ink'),
    yAxisLabelColor: t('ink'),
    yAxisTickColor: t('edge'),
    yAxisLineColor: t('edge'),
    plotColorPalette: [...lines, t('brass'), t('good')].join(','),
  },
  requirementBackground: t('sheet'),
  requirementBorderColor: t('edge'),
  requirementTextColor: t('ink'),
  relationColor: t('muted'),
  relationLabelBackground: t('paper'),
  relationLabelColor: t('ink'),
  ...numbered('git', [...lines, t('brass'), t('good')]),
  ...numbered(
    // The rim of a highlighted commit: paper would be a hole in the branch.
    'gitInv',
    Array.from({ length: 8 }, () => t('ink')),
  ),
  ...numbered(
    'gitBranchLabel',
    Array.from({ length: 8 }, () => t('paper')),
  ),
  branchLabelColor: t('paper'),
  tagLabelColor: t('ink'),
  tagLabelBackground: t('brass-wash'),
  tagLabelBorder: t('brass'),
  tagLabelFontSize: '13px',
  commitLabelColor: t('ink'),
  commitLabelBackground: t('wash'),
  commitLabelFontSize: '13px',
  emUiFill: t('sheet'),
  emUiStroke: t('edge'),
  emProcessorFill: soft('g4'),
  emProcessorStroke: t('g4'),
  emReadModelFill: soft('g5'),
  emReadModelStroke: t('g5'),
  emCommandFill: soft('g6'),
  emCommandStroke: t('g6'),
  emEventFill: soft('g2'),
  emEventStroke: t('g2'),
  emSwimlaneBackgroundOdd: t('wash'),
  emSwimlaneBackgroundStroke: t('rule'),
  emArrowhead: t('muted'),
  emRelationStroke: t('muted'),
};

const c4Kinds = [
  ['person', 'g1'],
  ['external_person', 'g1'],
  ...(['system', 'container', 'component'] as const).flatMap((kind, index) =>
    ['', '_db', '_queue'].flatMap((form) =>
      ['', 'external_'].map((side) => [`${side}${kind}${form}`, (['g6', 'g3', 'g5'] as const)[index] ?? 'g6'] as const),
    ),
  ),
  ['boundary', 'g6'],
  ['message', 'g6'],
] as const;

/** Colours of the persons of a journey; their names are beside them. */
export const actorColours = [...lines, t('brass'), t('good')];

/** C4 takes its looks from its settings. */
export const c4Looks: Record<string, string> = Object.fromEntries(
  c4Kinds.flatMap(([kind, colour]) => {
    const outside = kind.replace('external_', '');
    return [
      [`${kind}FontFamily`, family],
      [`${kind}_bg_color`, soft(colour)],
      [`${kind}_border_color`, t(colour)],
      [`external_${outside}_bg_color`, t('wash')],
      [`external_${outside}_border_color`, t('edge')],
    ];
  }),
);

/** What the variables cannot say. */
export const themeCSS = `
  .edgeLabel rect, .relationshipLabelBox, .background { opacity: 1 }
  .grid .tick line { stroke: ${t('rule')} }
  .actor-line { stroke: ${t('edge')} }
  .usecase-element .label text, .usecase-business .label text { text-anchor: middle }
  ${lines
    .concat(lines)
    .map((line, index) => `.radarCurve-${index}, .radarLegendBox-${index} { fill: ${line}; stroke: ${line} }`)
    .join(' ')}
`;
