import type { MermaidConfig } from 'mermaid';
import { actorColours, c4Looks, family, themeCSS, themeVariables } from './theme.ts';

/**
 * How Mermaid is set up. What stands under `secure` cannot be changed by a diagram: safety, limits, and the
 * looks, which are the hub's.
 */
export const configuration: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  // An error is thrown, not drawn.
  suppressErrorRendering: true,
  // Labels are text of the drawing; boxes of HTML inside it would not print, search or scale everywhere.
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  class: { htmlLabels: false },
  journey: { taskFontFamily: family, titleFontFamily: family, actorColours },
  usecase: { actorFontFamily: family, usecaseFontFamily: family },
  // A Gantt chart fills its page, so it gets the width of the page.
  gantt: { useWidth: 760 },
  c4: c4Looks,
  theme: 'base',
  look: 'classic',
  themeVariables,
  themeCSS,
  fontFamily: family,
  fontSize: 16,
  deterministicIds: true,
  deterministicIDSeed: 'sextant',
  handDrawnSeed: 1,
  maxTextSize: 50_000,
  maxEdges: 500,
  secure: [
    'secure',
    'securityLevel',
    'startOnLoad',
    'maxTextSize',
    'maxEdges',
    'suppressErrorRendering',
    'dompurifyConfig',
    'htmlLabels',
    'theme',
    'themeVariables',
    'themeCSS',
    'darkMode',
    'look',
    'fontFamily',
    'altFontFamily',
    'fontSize',
    'deterministicIds',
    'deterministicIDSeed',
  ],
};
