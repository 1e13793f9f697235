import { shown } from '../problem.ts';
import { loadingStyle, staysInside } from './css.ts';

/** What is wrong with a drawing. */
export interface SvgFault {
  /** As it is written. */
  found: string;
  message: string;
  fix: string;
}

export const svgNamespace = 'http://www.w3.org/2000/svg';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** Languages that browsers act upon wherever they stand. Others, such as those of drawing programs, are but kept. */
const acting: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/xhtml': 'HTML',
  'http://www.w3.org/1998/Math/MathML': 'MathML',
  'http://www.w3.org/1999/XSL/Transform': 'XSLT',
  'http://www.w3.org/2001/xml-events': 'XML Events',
  'http://www.mozilla.org/xbl': 'XBL',
  'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul': 'XUL',
};

const active = new Set(
  'script foreignobject iframe frame embed object applet audio video handler listener animation'.split(' '),
);

/** Attributes that name what a browser goes to, whatever their prefix. */
const addresses = new Set('href src srcset data action formaction poster ping codebase'.split(' '));

/** Attributes of a drawing that no browser reads as a style. */
const noStyle = /^(content|id|class|lang|d|points|name|label|version|role|(data|aria)-.*)$/;

/** An attribute, with its namespace. */
export interface SvgAttribute {
  name: string;
  local: string;
  uri: string;
  value: string;
}

const plain = 'Save it as a plain SVG, or as PNG.';

/** What is wrong with the encoding that a drawing declares; it was read as UTF-8. */
export function declarationFault(encoding: string | undefined, text: string): SvgFault | null {
  const known = encoding === undefined || /^(utf-?8|us-ascii|ascii)$/i.test(encoding);
  // These differ from UTF-8 beyond ASCII only.
  const alike = /^(iso-8859-\d+|latin1|windows-125\d)$/i.test(encoding ?? '') && !/[^\n\r\t -~]/.test(text);
  if (known || alike) return null;
  return {
    found: `encoding="${encoding}"`,
    message: `The drawing says that it is written in \`${shown(encoding)}\`, so browsers read it otherwise than we do.`,
    fix: 'Save it in UTF-8.',
  };
}

/** Why an element has no place in a drawing; null when it has. */
export function activeElement(name: string, local: string, uri: string): SvgFault | null {
  const language = acting[uri];
  if (!language && !active.has(local.toLowerCase())) return null;
  const found = `<${name}>`;
  if (local.toLowerCase() === 'foreignobject')
    return {
      found,
      message: `The drawing holds HTML in \`${found}\`, which may run or load something.`,
      fix: `Save it with plain text instead: in draw.io, switch off “Formatted Text” of the labels before the export. Or save it as PNG.`,
    };
  return {
    found,
    message: language
      ? `The drawing holds \`${shown(found)}\` of ${language}, which may run or load something.`
      : `The drawing holds \`${shown(found)}\`, which would run or load something.`,
    fix: plain,
  };
}

/** Whether a link may lead there: over an encrypted way, by a click. */
const mayLead = (address: string) => /^(https:\/\/|mailto:)/i.test(address);

function addressFault(element: { local: string; uri: string }, { name, value }: SvgAttribute): SvgFault | null {
  const isLink = element.local === 'a' && element.uri === svgNamespace;
  const isPicture = /^(image|feImage)$/.test(element.local);
  const address = value.trim();
  if (address === '' || address.startsWith('#')) return null;
  if (isLink ? mayLead(address) : isPicture && staysInside(address)) return null;
  const found = `${name}="${shown(value)}"`;
  return {
    found,
    message: isLink
      ? `The link \`${found}\` of the drawing leads neither to https:// nor into the drawing.`
      : `The drawing holds \`${found}\`, which would load something.`,
    fix: isLink
      ? 'Write the whole address, beginning with https://.'
      : 'Put the picture into the drawing (as PNG, JPEG, WebP, GIF or AVIF) instead of linking to it, or save all of it as PNG.',
  };
}

/** What is wrong with an attribute of an element; null when nothing is. */
export function elementFault(element: { local: string; uri: string }, attribute: SvgAttribute): SvgFault | null {
  const { name, local, uri, value } = attribute;
  if (uri === xmlnsNamespace) return null;
  const written = `${name}="${shown(value)}"`;
  const fault = (message: string): SvgFault => ({ found: written, message, fix: `Take it out. ${plain}` });
  if (uri === '' && /^on/i.test(local)) return fault(`The drawing holds \`${name}="…"\`, which would run a script.`);
  if (uri === xmlNamespace && local === 'base' && value !== '')
    return fault(`The drawing holds \`${written}\`, so its addresses lead elsewhere.`);
  const moved = local === 'attributeName' ? (value.trim().split(':').pop() ?? '').toLowerCase() : '';
  if (addresses.has(moved) || moved.startsWith('on'))
    return fault(`The drawing changes \`${shown(value)}\` while it is shown: it would lead elsewhere then.`);
  if (local.toLowerCase() === 'ping') return fault(`The drawing holds \`${written}\`, which tells others who clicks.`);
  if (addresses.has(local.toLowerCase())) return addressFault(element, attribute);
  if (uri !== '' || noStyle.test(local) || !/[(\\@]|behavior|-moz-binding/i.test(value)) return null;
  const style = loadingStyle(value);
  if (!style) return null;
  return {
    found: `${name}="${shown(style.found)}"`,
    message: `\`${name}\` of the drawing holds \`${shown(style.found)}\`, which would load or run something.`,
    fix: `Take it out, or put what it needs into the drawing. ${plain}`,
  };
}
