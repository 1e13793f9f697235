import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfRemarks } from '../../../src/source/assets/pdf.ts';
import { packedObjects, pdf, stream } from '../../support/pdf.ts';

const xmp = (properties: string, attributes = '') =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/" ${attributes}>${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const metadata = (xml: string) => stream('/Type /Metadata /Subtype /XML', Buffer.from(xml, 'utf8'));
const utf16 = (text: string) =>
  `<FEFF${[...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A photo whose EXIF has one entry. */
const photo = (tag: number) => {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(tag, 10);
  return Buffer.concat([Buffer.from('ffd8ffe10022', 'hex'), Buffer.from('Exif\0\0'), tiff, Buffer.from('ffd9', 'hex')]);
};
const picture = (tag: number) => stream('/Type /XObject /Subtype /Image /Filter /DCTDecode', photo(tag));

describe('what a PDF tells besides its pages', () => {
  it.each<[string, string[], Buffer]>([
    ['its author', ['its author'], pdf(['<< /Author (Jane Doe) /Producer (P) >>'], '/Info 4 0 R')],
    ['its author, in two bytes a letter', ['its author'], pdf([`<< /Author ${utf16('Jane')} >>`])],
    ['its author, in an object of its own', ['its author'], pdf(['<< /Author 5 0 R >>', '(Jane Doe)'])],
    [
      'its author, in a packed object',
      ['its author'],
      pdf([packedObjects('<</A 1>>', '<</Author(Jane \\(J.\\) Doe)>>')]),
    ],
    [
      'its author, as a property',
      ['its author'],
      pdf([metadata(xmp('<dc:creator><rdf:Seq><rdf:li>Jane Doe</rdf:li></rdf:Seq></dc:creator>'))]),
    ],
    ['its author, as an attribute', ['its author'], pdf([metadata(xmp('', 'dc:creator="Jane Doe"'))])],
    [
      'its author, as a packed property',
      ['its author'],
      pdf([stream('/Type/Metadata/Filter[/FlateDecode]', deflateSync(xmp('<xmp:Author>Jane</xmp:Author>')))]),
    ],
    [
      'who handled it',
      ['who saved it, or for what company'],
      pdf(['<< /Company (Relay) >>', metadata(xmp('<pdfx:LastModifiedBy>Jane</pdfx:LastModifiedBy>'))]),
    ],
    [
      'names on notes',
      ['names on its notes'],
      pdf(['<< /Type /Annot /Subtype /Highlight /T (Jane) /Rect [0 0 9 9] >>']),
    ],
    ['who signed it', ['who signed it'], pdf(['<< /Type /Sig /Name (Jane Doe) /Contents <00> >>'])],
    [
      'its folder',
      ['the folder that it lay in'],
      pdf(['<< /Title (Microsoft Word - C:\\\\Users\\\\jane\\\\plan.docx) >>']),
    ],
    ['where a picture was taken', ['where a picture in it was taken'], pdf([picture(0x8825)])],
    ['who took a picture', ['who took a picture in it'], pdf([picture(0x013b)])],
    ['attached files', ['files that are attached to it'], pdf([stream('/Type /EmbeddedFile', 'x')])],
    ['in an earlier version', ['its author'], Buffer.concat([pdf(['<< /Author (Jane) >>']), pdf().subarray(9)])],
    [
      'nothing that can be read',
      ['what nobody can read, since it is encrypted'],
      pdf(['<< /Filter /Standard /V 2 >>', '<< /Author (\x80\x81) >>'], '/Encrypt 4 0 R'),
    ],
  ])('%s', (_, remarks, bytes) => {
    expect(pdfRemarks(bytes)).toEqual(remarks);
  });

  it.each<[string, Buffer]>([
    ['nothing', pdf()],
    ['the program that made it', pdf(['<< /Creator (Writer) /Producer (LibreOffice 7) /Title (A plan) /Author () >>'])],
    ['an empty author in two bytes', pdf(['<< /Author <FEFF> >>'])],
    [
      'a program in its properties',
      pdf([metadata(xmp('<xmp:CreatorTool>Writer</xmp:CreatorTool><dc:creator><rdf:Seq/></dc:creator>'))]),
    ],
    ['the fields of a form', pdf(['<< /Type /Annot /Subtype /Widget /FT /Tx /T (Name) >>'])],
    ['a link', pdf(['<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.com/Users/) >> >>'])],
    ['which way a picture is turned', pdf([picture(0x0112)])],
    ['words of a page', pdf([stream('', '(/Author (Jane Doe)) Tj')])],
    ['a remark of the program', pdf(['<< /A 1 >>\n% /Author (Jane)'])],
  ])('is not %s', (_, bytes) => {
    expect(pdfRemarks(bytes)).toEqual([]);
  });

  it('is found in bytes of any kind without an error', () => {
    const pieces = [
      '<<',
      '>>',
      '(',
      ')',
      '[',
      ']',
      '/Author',
      ' (Jane)',
      '<41',
      '>',
      '\\',
      '%',
      '\n',
      'stream\n',
      'endstream',
      'endobj',
      '/Type/ObjStm',
      '/Type/Metadata',
      '<a>',
      '\xff\xd8',
      'obj ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (text) => {
        pdfRemarks(Buffer.from(text.join(''), 'latin1'));
      }),
    );
  });

  it.each(['(', '<<', '<', '[', '/', '\\', '%', 'stream\n', 'a ', ' ', '<< /Type /ObjStm >>\nstream\nx\nendstream\n'])(
    'takes time with the length of %j only',
    (piece) => {
      // With the square of it, this would take hours.
      pdfRemarks(Buffer.from(`%PDF-1.7\n${piece.repeat(Math.ceil(3_000_000 / piece.length))}`, 'latin1'));
    },
  );
});
