import type { ElementContent } from 'hast';
import { common, createLowlight } from 'lowlight';

let lowlight: ReturnType<typeof createLowlight> | undefined;

/**
 * Code with its words classed by what they are. Classes, not style attributes: the page's policy drops those.
 * @param code the text of the block
 * @param language as written behind the fence
 * @returns the children of the `code` element; plain text for a language that is not known
 */
export function highlight(code: string, language: string | undefined): ElementContent[] {
  // Highlighting time grows with the text; beyond this nobody reads it as code.
  if (!language || code.length > 50_000) return [{ type: 'text', value: code }];
  lowlight ??= createLowlight(common);
  if (!lowlight.registered(language)) return [{ type: 'text', value: code }];
  return lowlight.highlight(language, code).children as ElementContent[];
}
