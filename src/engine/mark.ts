/**
 * Stands in compiled code for the path under which a site is served, which is known only when its pages are rendered.
 * With a slash at both ends.
 */
export const baseMark = '/__sextant_base__/';
