/** Words of decision records as teams write them, in small letters. */

/** What a part of a record is about. */
export type Section = 'Context' | 'Options' | 'Decision' | 'Consequences' | 'Status';

const sectionWords: Readonly<Record<Section, readonly string[]>> = {
  Context: [
    ...[
      'context',
      'context and problem statement',
      'problem statement',
      'problem',
      'the problem',
      'issue',
      'background',
    ],
    ...[
      'context and problem',
      'motivation',
      'problem description',
      'situation',
      'kontext',
      'kontext und problemstellung',
    ],
    ...['contexte', 'contexte et énoncé du problème', 'contexto', 'contexto y planteamiento del problema', 'contesto'],
    ...[
      'contexto e declaração do problema',
      '背景',
      '上下文',
      '背景与问题',
      'コンテキスト',
      'コンテキストと問題提起',
      'контекст',
      '컨텍스트',
      '맥락',
    ],
  ],
  Options: [
    ...[
      'options',
      'considered options',
      'options considered',
      'alternatives',
      'alternatives considered',
      'possible solutions',
    ],
    ...['considered alternatives', 'betrachtete optionen', 'optionen', 'betrachtete varianten', 'alternativen'],
    ...[
      'options envisagées',
      'options considérées',
      'opciones consideradas',
      'opciones',
      'opções consideradas',
      'opções',
    ],
    ...[
      'opzioni considerate',
      'opzioni',
      '考虑的方案',
      '备选方案',
      '選択肢',
      '検討した選択肢',
      'рассмотренные варианты',
      'варианты',
      '고려한 옵션',
    ],
  ],
  Decision: [
    ...[
      'decision',
      'decision outcome',
      'the decision',
      'outcome',
      'resolution',
      'solution',
      'decisions',
      'proposed decision',
    ],
    ...[
      'entscheidung',
      'entscheidungsergebnis',
      'décision',
      'résultat de la décision',
      'decisión',
      'resultado de la decisión',
    ],
    ...['decisão', 'resultado da decisão', 'decisione', '决定', '决策', '決定', '決定事項', 'решение', '결정'],
  ],
  Consequences: [
    ...['consequences', 'consequence', 'implications', 'impact', 'results', 'konsequenzen', 'auswirkungen', 'folgen'],
    ...[
      'conséquences',
      'consecuencias',
      'consequências',
      'conseguenze',
      '后果',
      '影响',
      '結果',
      '影響',
      'последствия',
      '결과',
    ],
  ],
  Status: ['status', 'state', 'statut', 'estado', 'stato', '状态', '状態', 'ステータス', 'статус', '상태'],
};

const bySection = new Map(
  (Object.entries(sectionWords) as [Section, readonly string[]][]).flatMap(([section, words]) =>
    words.map((word) => [word, section] as const),
  ),
);

const plain = (words: string) =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\d.\s)]+/, '')
    .replace(/[:：.\s]{1,20}$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The part that a heading begins. */
export const sectionOf = (heading: string): Section | undefined => bySection.get(plain(heading));

/** Where a decision stands, as a hub has it. */
export type Status = 'proposed' | 'accepted' | 'rejected' | 'superseded';

// What was replaced may be called accepted beside it.
const statuses: readonly { status: Status; words: RegExp }[] = [
  {
    status: 'superseded',
    words:
      /supers?[ec]?eded|superceded|deprecated|replaced|obsolete|retired|expired|abgelöst|ersetzt|veraltet|remplacé|obsolète|sustituid|reemplazad|obsolet|substituíd|sostituit|取代|廃止|非推奨|置き換え|устарел|заменен|대체/i,
  },
  {
    status: 'rejected',
    words:
      /reject|declin|withdrawn|abandon|abgelehnt|verworfen|rejeté|refusé|rechazad|rejeitad|respint|拒绝|否决|却下|отклонен|거부/i,
  },
  {
    status: 'accepted',
    words:
      /accept|approv|adopt|decided|agreed|implemented|active|done|final|ratified|akzeptiert|angenommen|beschlossen|accepté|approuvé|aceptad|aprobad|aceit|aprovad|accettat|approvat|接受|采纳|已采用|承認|採用|принят|승인|수락/i,
  },
  {
    status: 'proposed',
    words:
      /propos|draft|pending|review|wip|open|rfc|discussion|vorgeschlagen|entwurf|brouillon|propuest|borrador|rascunho|bozza|提案|提议|草案|草稿|предложен|черновик|제안/i,
  },
];

/** Where a decision stands, of the words that its record has for it. */
export const statusOf = (words: string): Status | undefined => statuses.find((one) => one.words.test(words))?.status;

/** What a line of fields above the text says. */
export type Meta = 'status' | 'date' | 'people' | 'tags';

const metaWords: Readonly<Record<Meta, RegExp>> = {
  status: /^(?:status|state|statut|estado|stato|状态|状態|ステータス|статус|상태)$/i,
  date: /^(?:date|datum|fecha|data|decided(?: on)?|decision date|date decided|approval date|created|日期|日付|дата|날짜)$/i,
  people:
    /^(?:decid(?:ers?|ed by)|decision[ -]?makers?|authors?|owners?|participants|proposers?|proposed by|approvers?|approved by|reviewers?|consulted|informed|contributors?|drivers?|entscheider|autor(?:en)?|décideurs?|auteurs?|decisores|autores?)$/i,
  tags: /^(?:tags?|labels?|keywords?|categories|category)$/i,
};

/** What a name of a field means, in any of the languages above. */
export const metaOf = (name: string): Meta | undefined =>
  (Object.entries(metaWords) as [Meta, RegExp][]).find(([, words]) => words.test(plain(name)))?.[0];

/** A line that says by what a record was replaced. */
export const supersededBy =
  /(?:super[sc]?[ec]?[sc]?eded|replaced|obsoleted|deprecated)(?:[ ]|\s){1,3}(?:by|in favou?r of)|abgelöst durch|ersetzt durch|remplacée? par|sustituid[ao] por|substituíd[ao] por|sostituit[ao] da|заменен/i;

/** A line that says what a record replaces. */
export const supersedes =
  /\bsuper[sc]?[ec]?[sc]?edes\b|\breplaces\b|\bobsoletes\b|\bersetzt\b(?! durch)|\bremplace\b|\bsustituye\b|\bsubstitui\b|\bsostituisce\b/i;
