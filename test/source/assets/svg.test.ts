import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgFaults } from '../../../src/source/assets/svg.ts';
import { length, runs } from '../../support/runs.ts';

const xmlns = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const svg = (inside: string, more = '') => `<svg ${xmlns} ${more}>${inside}</svg>`;
const png = 'data:image/png;base64,iVBORw0KGgo=';

describe('a drawing that only draws', () => {
  it.each<[string, string]>([
    [
      'shapes',
      svg('<g><path d="M0 0h9" fill="url(#a)" style="stroke: url(\'#b\')"/><text>onload="x" &lt;script></text></g>'),
    ],
    ['a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:path d=""/></s:svg>`],
    [
      'places in it',
      svg('<use href="#a"/><use xlink:href="#b"/><linearGradient id="c" xlink:href="#d"/><textPath href=" #e"/>'),
    ],
    [
      'pictures in it',
      svg(
        `<image href="${png}"/><image xlink:href="data:image/jpeg;base64,/9j/"/><filter id="f"><feImage href="${png}"/></filter>`,
      ),
    ],
    [
      'links of a reader',
      svg(
        '<a href="https://example.com/?a=1#b"><text>A</text></a><a xlink:href="mailto:a@example.com"/><a href="#x"/>',
      ),
    ],
    [
      'styles',
      svg(
        `<style>/* @import "x" */ @media print { .a { fill: url(#b); mask: url("#c"); background: url(${png}) } } .b::after { content: "url(https://example.com)" }</style>`,
      ),
    ],
    ['styles in CDATA', svg('<style type="text/css"><![CDATA[ .a > .b { fill: red } ]]></style>')],
    [
      'a font that it brings along',
      svg(
        '<defs><style>@font-face { font-family: Virgil; src: url("data:font/woff2;base64,d09GMg==") format("woff2") }</style></defs>',
      ),
    ],
    [
      'a movement of a shape',
      svg(
        '<circle r="1"><animate attributeName="r" values="1;2" dur="1s"/><set attributeName="fill" to="url(#a)"/></circle>',
      ),
    ],
    [
      'the DOCTYPE of SVG 1.1',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('<g/>')}`,
    ],
    [
      'what Inkscape keeps',
      `<svg ${xmlns} xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" sodipodi:docname="a.svg" inkscape:export-filename="/home/a.png"><sodipodi:namedview pagecolor="#fff" inkscape:zoom="1"><inkscape:grid type="xygrid"/></sodipodi:namedview><metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata><defs><inkscape:path-effect effect="spiro"/></defs><g inkscape:label="Layer 1" inkscape:groupmode="layer" style="display:inline;-inkscape-font-specification:'Sans, Normal';fill:url(#a)"/></svg>`,
    ],
    [
      'what draw.io keeps',
      svg(
        '<switch><g requiredFeatures="http://www.w3.org/TR/SVG11/feature#Extensibility"/><a transform="translate(0,-5)" xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems" target="_blank"><text>Text</text></a></switch>',
        'content="&lt;mxfile&gt;style=&quot;image;image=url(https://example.com/a.png)&quot;&lt;/mxfile&gt;"',
      ),
    ],
    [
      'what Figma writes',
      svg(
        `<defs><pattern id="p" patternContentUnits="objectBoundingBox" width="1" height="1"><use xlink:href="#image0" transform="scale(0.01)"/></pattern><image id="image0" width="100" height="100" preserveAspectRatio="none" xlink:href="${png}"/><clipPath id="clip0"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#clip0)"><rect fill="url(#p)" style="mix-blend-mode:multiply;mask-type:alpha"/></g>`,
        'fill="none"',
      ),
    ],
    [
      'the packet of Adobe',
      `<?xml version="1.0"?>${svg('<metadata><?xpacket begin="x"?><x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?></metadata>')}`,
    ],
  ])('passes: %s', (_, text) => {
    expect(svgFaults(text)).toEqual([]);
  });
});

describe('a drawing that would run or load something', () => {
  const html = 'xmlns:h="http://www.w3.org/1999/xhtml"';
  it.each<[string, string]>([
    ['script', svg('<script>1</script>')],
    ['script, prefixed', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></s:svg>`],
    ['script of HTML', svg('<h:script>1</h:script>', html)],
    [
      'script of HTML, the namespace declared where it stands',
      svg('<script xmlns="http://www.w3.org/1999/xhtml">1</script>'),
    ],
    ['script in no namespace', svg('<script xmlns="">1</script>')],
    ['script in an entity of its name', svg('<x:SCRIPT xmlns:x="urn:x"/>')],
    ['iframe', svg('<h:iframe src="javascript:1"/>', html)],
    ['HTML that only shows', svg('<h:p/>', html)],
    ['HTML in metadata', svg('<metadata><h:img/></metadata>', html)],
    ['MathML', svg('<maction xmlns="http://www.w3.org/1998/Math/MathML"/>')],
    ['foreignObject', svg('<foreignObject><p/></foreignObject>')],
    ['an event', svg('<path onclick="1"/>')],
    ['an event of the root', svg('', 'onload="1"')],
    ['an event written with an entity', svg('<path d="" onbegin="&#97;lert(1)"/>')],
    ['a script behind a link', svg('<a href="javascript:1"/>')],
    ['a script behind a link, prefixed', svg('<a q:href="javascript:1"/>', 'xmlns:q="http://www.w3.org/1999/xlink"')],
    ['a script behind a link, in entities', svg('<a href="&#106;avascript:1"/>')],
    ['a link over an open way', svg('<a href="http://example.com"/>')],
    ['a link to a page beside it', svg('<a href="page.html"/>')],
    ['a link that tells', svg('<a href="https://example.com" ping="https://example.com"/>')],
    ['a drawing from elsewhere', svg('<use href="https://example.com/a.svg#b"/>')],
    ['a drawing beside it', svg('<use href="b.svg#c"/>')],
    ['a drawing in it as data', svg('<use href="data:image/svg+xml,a#b"/>')],
    ['an image from elsewhere', svg('<image href="https://example.com/a.png"/>')],
    ['an image from elsewhere, without a scheme', svg('<image href="//example.com/a.png"/>')],
    ['an SVG as image', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['an image of a filter', svg('<filter><feImage xlink:href="https://example.com/a.png"/></filter>')],
    ['a gradient from elsewhere', svg('<linearGradient href="https://example.com/a.svg#b"/>')],
    ['a base', svg('<use href="#a"/>', 'xml:base="https://example.com/"')],
    ['an import', svg('<style>@import "https://example.com/a.css";</style>')],
    ['an import with escapes', svg('<style>@\\69mport "https://example.com/a.css";</style>')],
    ['an import in CDATA', svg('<style><![CDATA[@import url(https://example.com/a.css)]]></style>')],
    ['an import in two texts', svg('<style>@imp<!-- -->ort "https://example.com/a.css"</style>')],
    ['an import in entities', svg('<style>&#64;import "https://example.com/a.css"</style>')],
    ['an address in a style', svg('<style>a { fill: url( "https://example.com/a.svg#b" ) }</style>')],
    ['an address with escapes', svg('<style>a { fill: \\75 rl(https://example.com/a) }</style>')],
    ['an address in capitals', svg('<style>a { fill: URL(https://example.com/a) }</style>')],
    ['an address in an attribute', svg('<path style="fill: url(https://example.com/a#b)"/>')],
    ['an address of a filter', svg('<path filter="url(https://example.com/a#b)"/>')],
    ['an address of a mask, with escapes', svg('<path mask="\\75rl(https://example.com/a#b)"/>')],
    ['a cursor', svg('<path cursor="url(https://example.com/a.cur), auto"/>')],
    ['a property of its own', svg('<style>a { --b: url(https://example.com/a) }</style>')],
    ['a set of images', svg('<style>a { background: image-set("https://example.com/a.png" 1x) }</style>')],
    ['a set of images with a prefix', svg('<style>a { background: -webkit-image-set("a.png" 1x) }</style>')],
    ['a source', svg('<style>a { background: src("https://example.com/a.png") }</style>')],
    ['a font from elsewhere', svg('<style>@font-face { src: url(https://example.com/a.woff2) }</style>')],
    ['a style that old browsers ran', svg('<path style="width: expression(1)"/>')],
    ['a binding', svg('<path style="-moz-binding: url(#a)"/>')],
    ['a style with a tag in it', svg('<style>a <b>@import "x"</b></style>')],
    ['an address that moves', svg('<a><animate attributeName="href" values="javascript:1"/></a>')],
    ['an address that is set, prefixed', svg('<a><set attributeName="xlink:href" to="javascript:1"/></a>')],
    ['an event that is set', svg('<a><set attributeName="onclick" to="1"/></a>')],
    ['a fill that moves', svg('<a><animate attributeName="fill" to="url(https://example.com/a#b)"/></a>')],
    ['a style sheet beside it', `<?xml-stylesheet href="https://example.com/a.css"?>${svg('')}`],
    [
      'entities of its own',
      `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>1</script>">]>${svg('&a;')}`,
    ],
    ['entities from elsewhere', `<!DOCTYPE svg [<!ENTITY % a SYSTEM "https://example.com/a"> %a;]>${svg('')}`],
    ['another encoding', `<?xml version="1.0" encoding="ISO-2022-JP"?>${svg('<g/>')}`],
    ['listeners', svg('<handler xmlns="http://www.w3.org/2000/svg" type="application/ecmascript">1</handler>')],
    ['sound', svg('<audio href="https://example.com/a.mp3"/>')],
    ['no namespace', '<svg><path d=""/></svg>'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"><script>1</script></html>'],
    ['no end', `<svg ${xmlns}><g>`],
    ['no XML', `<svg ${xmlns}><br></svg>`],
    ['HTML', '<!doctype html><script>1</script>'],
    ['nothing', ''],
  ])('is told: %s', (_, text) => {
    const [fault] = svgFaults(text);
    expect(fault?.check).toBe('asset');
    for (const words of [fault?.message, fault?.fix, fault?.expected]) expect(words).toMatch(/\S/);
  });

  it.each<[string, string]>([
    ['<svg xmlns="http://www.w3.org/2000/svg">\n <g>\r\n  <path d="M0"\n   onclick="1"/></g></svg>', '4:4'],
    ['<svg xmlns="http://www.w3.org/2000/svg">\n😀<script/></svg>', '2:3'],
    ['<svg xmlns="http://www.w3.org/2000/svg">\n<style>\n a {}\n b { fill: url(x) }</style></svg>', '4:12'],
    ['<svg xmlns="http://www.w3.org/2000/svg">\n<style><![CDATA[\n a {}\n b { fill: url(x) }]]></style></svg>', '4:12'],
    ['<svg xmlns="http://www.w3.org/2000/svg">\n<style>a{}<!-- -->\n@import "x"</style></svg>', '3:1'],
    ['<?xml version="1.0"?>\n<?xml-stylesheet href="a"?><svg xmlns="http://www.w3.org/2000/svg"/>', '2:1'],
    ['<svg xmlns="http://www.w3.org/2000/svg">\n<g></p></svg>', '2:8'],
  ])('at its place: %j', (text, place) => {
    const at = svgFaults(text)[0]?.at;
    expect(`${at?.line}:${at?.column}`).toBe(place);
  });

  it('tells of several things, and of no more than ten', () => {
    expect(svgFaults(svg('<script/><path onclick="1"/><image href="a.png"/>'))).toHaveLength(3);
    expect(svgFaults(svg('<script/>'.repeat(50)))).toHaveLength(10);
  });

  it('says in words what is wrong and what to do', () => {
    expect(svgFaults(svg('<foreignObject/>')).map(({ message, fix }) => [message, fix])).toEqual([
      [
        'The drawing holds HTML in `<foreignObject>`, which may run or load something.',
        'Save it with plain text instead: in draw.io, switch off “Formatted Text” of the labels before the export. Or save it as PNG.',
      ],
    ]);
  });
});

describe('any drawing', () => {
  const part = fc.constantFrom(
    ...[
      '<g>',
      '</g>',
      '<style>',
      '</style>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml-stylesheet ',
      '?>',
      '&#64;',
      '&amp;',
    ],
    ...[
      '@import ',
      'url(',
      ')',
      '"',
      "'",
      '\\',
      '<path ',
      'd="',
      ' href="',
      'style="',
      '/>',
      '>',
      '<',
      '\r\n',
      '\n',
      '😀',
      'a',
    ],
    ...['xmlns="http://www.w3.org/1999/xhtml"', '<!DOCTYPE svg', '[', ']', '\u0000', '\uFFFE', '/*', '*/'],
  );

  it('is judged without throwing, at a place inside it', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.boolean(), (parts, whole) => {
        const text = whole ? svg(parts.join('')) : parts.join('');
        const lines = text.split(/\r\n|\r|\n/);
        for (const { at } of svgFaults(text)) {
          expect(at?.line).toBeLessThanOrEqual(lines.length);
          expect(at?.column).toBeLessThanOrEqual((lines[(at?.line ?? 1) - 1]?.length ?? 0) + 1);
        }
      }),
      runs(3000),
    );
  });

  it.each<[string, string]>([
    ['groups in groups', '<g>'.repeat(length(300_000))],
    ['attributes', `<g ${Array.from({ length: length(50_000) }, (_, index) => `a${index}="("`).join(' ')}/>`],
    ['brackets', `<g fill="${'('.repeat(length(1_000_000))}"/>`],
    ['comments in a style', `<style>${'a<!-- -->'.repeat(length(100_000))}</style>`],
    ['addresses without an end', `<style>${'url( '.repeat(length(300_000))}</style>`],
    ['quotes', `<style>${'"\n'.repeat(length(100_000))}</style>`],
    ['opening signs', '<'.repeat(length(1_000_000))],
    ['text', 'a '.repeat(length(2_000_000))],
  ])('of any size is read to its end: %s', (_, inside) => {
    expect(svgFaults(svg(inside)).length).toBeLessThanOrEqual(10);
  });
});
