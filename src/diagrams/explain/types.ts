/** A type of diagram as writers meet it. */
export interface Kind {
  /** What its texts begin with, the usual one first. */
  keywords: readonly string[];
  /** An example of a correct line. */
  example: string;
  /** Its usual arrow, where it has arrows. */
  arrow?: string;
  /** Keywords that lines begin with. */
  words: readonly string[];
}

const common = ['title', 'accTitle', 'accDescr'];
const flow = ['subgraph', 'end', 'direction', 'classDef', 'class', 'style', 'linkStyle', 'click', ...common];

/** Every type of Mermaid. */
export const kinds: readonly Kind[] = [
  { keywords: ['flowchart', 'graph', 'flowchart-elk'], example: 'A[Start] --> B[End]', arrow: '-->', words: flow },
  { keywords: ['swimlane-beta'], example: 'A[Ask] --> B[Answer]', arrow: '-->', words: flow },
  {
    keywords: ['agentflow-beta'],
    example: 'A[Ask] --> B[Answer]',
    arrow: '-->',
    words: ['flow', 'end', 'connector', 'global', ...flow],
  },
  {
    keywords: ['sequenceDiagram'],
    example: 'Ann->>Bo: Hello',
    arrow: '->>',
    words:
      'participant actor create destroy box loop alt else opt par and critical option break rect end note activate deactivate autonumber link links'
        .split(' ')
        .concat(common),
  },
  {
    keywords: ['classDiagram', 'classDiagram-v2'],
    example: 'Animal <|-- Duck',
    arrow: '<|--',
    words: ['class', 'namespace', 'note', 'direction', 'classDef', 'style', 'click', 'link', 'callback', ...common],
  },
  {
    keywords: ['stateDiagram-v2', 'stateDiagram'],
    example: 'Still --> Moving: push',
    arrow: '-->',
    words: ['state', 'note', 'direction', 'classDef', 'class', 'style', ...common],
  },
  {
    keywords: ['erDiagram'],
    example: 'CUSTOMER ||--o{ ORDER : places',
    arrow: '||--o{',
    words: ['direction', 'classDef', 'class', 'style', 'subgraph', 'end', ...common],
  },
  {
    keywords: ['requirementDiagram', 'requirement'],
    example: 'part - satisfies -> need',
    words:
      'requirement functionalRequirement interfaceRequirement performanceRequirement physicalRequirement designConstraint element id text risk verifymethod type docref direction classDef class style contains copies derives satisfies verifies refines traces'
        .split(' ')
        .concat(common),
  },
  {
    keywords: ['gantt'],
    example: 'Write it :a1, 2026-01-05, 3d',
    words:
      'section dateFormat axisFormat tickInterval excludes includes todayMarker weekday weekend inclusiveEndDates topAxis click'
        .split(' ')
        .concat(common),
  },
  { keywords: ['timeline'], example: '2026 : First release', words: ['section', ...common] },
  { keywords: ['journey'], example: 'Make tea: 5: Me', words: ['section', ...common] },
  { keywords: ['pie'], example: '"Dogs" : 5', words: ['showData', ...common] },
  {
    keywords: ['quadrantChart'],
    example: 'Replay: [0.8, 0.9]',
    words: ['x-axis', 'y-axis', 'quadrant-1', 'quadrant-2', 'quadrant-3', 'quadrant-4', 'classDef', ...common],
  },
  {
    keywords: ['xychart-beta', 'xychart'],
    example: 'bar [1, 2, 3]',
    words: ['x-axis', 'y-axis', 'bar', 'line', 'horizontal', ...common],
  },
  {
    keywords: ['radar-beta'],
    example: 'axis a["Speed"], b["Price"]',
    words: 'axis curve max min ticks graticule showLegend'.split(' ').concat(common),
  },
  { keywords: ['sankey-beta', 'sankey'], example: 'Support,Replays,61', words: [] },
  { keywords: ['venn-beta'], example: 'set A["Design"]', words: ['set', 'union', 'text', 'style', 'title'] },
  { keywords: ['packet-beta', 'packet'], example: '0-15: "Source port"', words: common },
  { keywords: ['mindmap'], example: 'idea[An idea]', words: [] },
  { keywords: ['ishikawa-beta', 'ishikawa'], example: '  A cause, further in than its effect', words: [] },
  { keywords: ['treeView-beta'], example: 'src/', words: common },
  { keywords: ['treemap-beta', 'treemap'], example: '"Leaf": 12', words: ['classDef', ...common] },
  { keywords: ['kanban'], example: 'card[Write it]', words: [] },
  {
    keywords: ['gitGraph'],
    example: 'commit id: "one"',
    words: ['commit', 'branch', 'checkout', 'switch', 'merge', 'cherry-pick', ...common],
  },
  {
    keywords: ['C4Context', 'C4Container', 'C4Component', 'C4Dynamic', 'C4Deployment'],
    example: 'Person(reader, "A reader")',
    words:
      'Person Person_Ext System System_Ext SystemDb SystemDb_Ext SystemQueue SystemQueue_Ext Container Container_Ext ContainerDb ContainerDb_Ext ContainerQueue ContainerQueue_Ext Component Component_Ext ComponentDb ComponentDb_Ext ComponentQueue ComponentQueue_Ext Boundary Enterprise_Boundary System_Boundary Container_Boundary Deployment_Node Node Node_L Node_R Rel BiRel Rel_U Rel_Up Rel_D Rel_Down Rel_L Rel_Left Rel_R Rel_Right Rel_Back RelIndex UpdateElementStyle UpdateRelStyle UpdateLayoutConfig'
        .split(' ')
        .concat(common),
  },
  {
    keywords: ['architecture-beta'],
    example: 'a:R --> L:b',
    words: ['group', 'service', 'junction', 'align', ...common],
  },
  {
    keywords: ['block-beta', 'block'],
    example: 'a["A block"] --> b',
    words: ['columns', 'block', 'space', 'end', 'classDef', 'class', 'style'],
  },
  {
    keywords: ['wardley-beta'],
    example: 'component Tea [0.63, 0.81]',
    words: 'anchor component evolve pipeline note annotation annotations evolution accelerator deaccelerator size'
      .split(' ')
      .concat(common),
  },
  {
    keywords: ['cynefin-beta'],
    example: 'complex --> complicated : "learned"',
    words: ['complex', 'complicated', 'clear', 'chaotic', 'confusion', ...common],
  },
  {
    keywords: ['usecase-beta'],
    example: 'User --> Buy',
    arrow: '-->',
    words: [
      'actor',
      'systemBoundary',
      'end',
      'note',
      'json',
      'direction',
      'classDef',
      'class',
      'style',
      'accTitle',
      'accDescr',
    ],
  },
  {
    keywords: ['eventmodeling'],
    example: 'tf 01 ui Cart',
    words: ['tf', 'timeframe', 'rf', 'resetframe', 'entity', 'data', 'note', 'gwt'],
  },
  { keywords: ['railroad-beta'], example: 'a = sequence(terminal("x"), nonterminal("b"));', words: common },
  { keywords: ['railroad-ebnf-beta'], example: 'a = "x" | b ;', words: common },
  { keywords: ['railroad-abnf-beta'], example: 'a = "x" / b ;', words: common },
  { keywords: ['railroad-peg-beta'], example: 'a <- "x" / b ;', words: common },
  { keywords: ['info'], example: 'info', words: ['showInfo'] },
];

/** The type that a first word stands for, or undefined. */
export const kindOf = (keyword: string): Kind | undefined => kinds.find(({ keywords }) => keywords.includes(keyword));

/** What a line of a type looks like, as something that is expected. */
export function lineLike(keyword: string): string {
  const kind = kindOf(keyword);
  return kind ? `a line such as \`${kind.example}\`` : 'a line of another kind';
}
