import { SaxesParser } from 'saxes';
import type { Fault } from '../problem.ts';
import { pointAt, shown } from '../problem.ts';
import { loadingStyle } from './css.ts';
import {
  activeElement,
  declarationFault,
  elementFault,
  type SvgAttribute,
  type SvgFault,
  svgNamespace,
} from './svg-rules.ts';

/** Browsers stop somewhere here as well; looking up a prefix takes as many steps. */
const deepest = 256;
/** One drawing that is wrong all over is told of so often. */
const maxFaults = 10;

const plain = 'Save it as a plain SVG, or as PNG.';

/** Ends the reading of a drawing of which enough is known. */
class Enough extends Error {}

/** Text of a `<style>`, and where in the file its parts begin. */
interface Style {
  text: string;
  parts: { from: number; at: number }[];
}

/**
 * Whether an SVG file only draws, judged as browsers read it: as XML with namespaces. Opened by its own address, a
 * drawing with a script would run in the site's name, and one that loads something tells others who reads.
 * @param text the file
 * @returns what is wrong, in order; none when it only draws
 */
export function svgFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  const say = (offset: number, { found, message, fix }: SvgFault) => {
    faults.push({
      check: 'asset',
      at: pointAt(text, Math.min(Math.max(offset, 0), text.length)),
      found: shown(found),
      expected: 'a drawing that runs nothing and loads nothing from elsewhere',
      message,
      fix,
    });
    if (faults.length === maxFaults) throw new Enough();
  };
  const parser = new SaxesParser({ xmlns: true, position: true });
  const begins = (mark: string) => text.lastIndexOf(mark, parser.position - 1);
  let depth = 0;
  let opened = 0;
  let mark = 0;
  let attributes: { name: string; at: number }[] = [];
  let style: Style | null = null;
  let styleDepth = 0;

  const take = (part: string, at: number) => {
    if (!style) return;
    style.parts.push({ from: style.text.length, at });
    style.text += part;
  };
  const judgeStyle = ({ text: css, parts }: Style) => {
    const found = loadingStyle(css);
    if (!found) return;
    const part = parts.findLast(({ from }) => from <= found.offset) ?? { from: 0, at: opened };
    say(part.at + found.offset - part.from, {
      found: found.found,
      message: `The style \`${shown(found.found)}\` of the drawing would load or run something.`,
      fix: `Take it out, or put what it needs into the file as a data: address of a PNG, JPEG, WebP or font. ${plain}`,
    });
  };

  parser.on('error', (error) => {
    const [, message = error.message] = /^(?:\d+:\d+: )?(.*)$/s.exec(error.message) ?? [];
    say(parser.position, {
      found: text.slice(Math.max(0, parser.position - 20), parser.position),
      message: `The drawing is no well-formed XML: ${shown(message.replace(/\.$/, ''))}.`,
      fix: `Correct it, or save it again from the program that drew it. ${plain}`,
    });
    // Whatever comes after it, browsers read in ways of their own.
    throw new Enough();
  });
  parser.on('xmldecl', ({ encoding }) => {
    const fault = declarationFault(encoding, text);
    if (fault) say(0, fault);
  });
  parser.on('doctype', (doctype) => {
    if (!doctype.includes('[')) return;
    say(begins('<!DOCTYPE'), {
      found: `<!DOCTYPE${doctype}>`,
      message: 'The drawing declares entities of its own, so that nobody sees what it holds.',
      fix: 'Save it as a plain SVG; in Illustrator, without “Preserve Illustrator Editing Capabilities”.',
    });
  });
  parser.on('processinginstruction', ({ target }) => {
    if (!/^xml-/i.test(target)) return;
    say(begins('<?'), {
      found: `<?${target}`,
      message: `The drawing holds \`<?${shown(target)}\`, which would load a style or a script.`,
      fix: `Take it out. ${plain}`,
    });
  });
  parser.on('opentagstart', () => {
    opened = begins('<');
    mark = parser.position - 1;
    attributes = [];
  });
  parser.on('attribute', ({ name }) => {
    const at = mark + (/^[\s/]*/.exec(text.slice(mark, mark + 1000))?.[0].length ?? 0);
    attributes.push({ name, at });
    mark = parser.position;
  });
  parser.on('opentag', ({ name, local, uri, attributes: own, isSelfClosing }) => {
    depth += 1;
    if (depth > deepest) {
      say(opened, {
        found: `<${name}>`,
        message: `The drawing is nested more than ${deepest} levels deep.`,
        fix: 'Take groups apart that hold nothing but a group, or save it as PNG.',
      });
      throw new Enough();
    }
    if (depth === 1 && (local !== 'svg' || uri !== svgNamespace))
      say(opened, {
        found: `<${name}>`,
        message: 'The file is no drawing: it does not begin with `<svg xmlns="http://www.w3.org/2000/svg">`.',
        fix: 'Add the namespace to `<svg …>`, or save it again from the program that drew it.',
      });
    const active = activeElement(name, local, uri);
    if (active) say(opened, active);
    const places = new Map(attributes.map((one) => [one.name, one.at]));
    for (const attribute of Object.values(own) as SvgAttribute[]) {
      const fault = elementFault({ local, uri }, attribute);
      if (fault) say(places.get(attribute.name) ?? opened, fault);
    }
    if (style && depth > styleDepth)
      say(opened, {
        found: `<${name}>`,
        message: 'A style of the drawing holds a tag, and nobody can say what browsers make of it.',
        fix: `Take it out. ${plain}`,
      });
    if (local === 'style' && !style && !isSelfClosing) {
      style = { text: '', parts: [] };
      styleDepth = depth;
    }
  });
  parser.on('text', (part) => {
    if (!style) return;
    // At the end of a text stands the next tag.
    const end = text.lastIndexOf('<', parser.position);
    const start = text.lastIndexOf('>', end - 1) + 1;
    take(part, Math.max(start, end - part.length));
  });
  parser.on('cdata', (part) => take(part, begins(']]>') - part.length));
  parser.on('closetag', () => {
    if (style && depth === styleDepth) {
      const whole = style;
      style = null;
      judgeStyle(whole);
    }
    depth -= 1;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return faults;
}
