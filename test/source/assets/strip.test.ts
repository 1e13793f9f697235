import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { ascii, joined, numbers, word } from '../../../src/source/assets/bytes.ts';
import { orientationIn, orientationOnly } from '../../../src/source/assets/exif.ts';
import { stripped } from '../../../src/source/assets/strip.ts';
import { svgFaults } from '../../../src/source/assets/svg.ts';
import { drawing, picture } from '../../support/hub.ts';
import { runs } from '../../support/runs.ts';

const secret = 'Jane Doe 52.5200 13.4050';
const u16 = (value: number) => Uint8Array.of(value >> 8, value & 255);
const u32 = (value: number, little = false) => {
  const bytes = new Uint8Array(4);
  numbers(bytes).setUint32(0, value, little);
  return bytes;
};
const tells = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').includes(secret);
/** EXIF with an author, and an orientation behind it. */
const exif = (orientation: number) =>
  joined([
    ...[ascii('MM'), u16(42), u32(8), u16(2)],
    ...[u16(0x010f), u16(2), u32(secret.length), u32(38)],
    ...[u16(0x0112), u16(3), u32(1), u16(orientation), u16(0), u32(0)],
    ascii(secret),
  ]);

const segment = (marker: number, ...data: Uint8Array[]) => {
  const inside = joined(data);
  return joined([Uint8Array.of(0xff, marker), u16(inside.length + 2), inside]);
};
const jpeg = (...segments: Uint8Array[]) =>
  joined([
    ...[Uint8Array.of(0xff, 0xd8), segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')), ...segments],
    segment(0xe2, ascii('ICC_PROFILE\0'), ascii('colours')),
    segment(0xee, ascii('Adobe'), new Uint8Array(7)),
    segment(0xdb, new Uint8Array(65)),
    segment(0xc2, Uint8Array.of(8), u16(30), u16(40), Uint8Array.of(1, 1, 0x11, 0)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(5, 6, 0xff, 0xd9),
  ]);

const chunk = (name: string, data: Uint8Array) => joined([u32(data.length), ascii(name), data, u32(0)]);
const png = (...chunks: Uint8Array[]) => joined([picture.subarray(0, 33), ...chunks, picture.subarray(33)]);

const piece = (name: string, data: Uint8Array) =>
  joined([ascii(name), u32(data.length, true), data, new Uint8Array(data.length % 2)]);
const webp = (flags: number, ...pieces: Uint8Array[]) => {
  const inside = joined([
    piece('VP8X', Uint8Array.of(flags, 0, 0, 0, 39, 0, 0, 29, 0, 0)),
    piece('ICCP', ascii('colours')),
    piece('VP8L', Uint8Array.of(0x2f, 39, 64 + 7, 7, 0)),
    ...pieces,
  ]);
  return joined([ascii('RIFF'), u32(inside.length + 4, true), ascii('WEBP'), inside]);
};

const gif = (...blocks: Uint8Array[]) =>
  joined([
    ...[ascii('GIF89a'), Uint8Array.of(40, 0, 30, 0, 0x80, 0, 0), new Uint8Array(6), ...blocks],
    joined([Uint8Array.of(0x21, 0xff, 11), ascii('NETSCAPE2.0'), Uint8Array.of(3, 1, 0, 0, 0)]),
    Uint8Array.of(0x21, 0xf9, 4, 0, 0, 0, 0, 0),
    Uint8Array.of(0x2c, 0, 0, 0, 0, 40, 0, 30, 0, 0, 2, 2, 0x4c, 1, 0),
    Uint8Array.of(0x3b),
  ]);
const remark = (...start: number[]) =>
  joined([Uint8Array.of(0x21, ...start, secret.length), ascii(secret), Uint8Array.of(0)]);

const box = (kind: string, ...data: Uint8Array[]) => {
  const inside = joined(data);
  return joined([u32(inside.length + 8), ascii(kind), inside]);
};
const item = (id: number, kind: string) =>
  box('infe', Uint8Array.of(2, 0, 0, 0), u16(id), u16(0), ascii(kind), ascii('\0'));
/** An AVIF of three items, which lie in `mdat`: a picture, EXIF and XMP. */
const avif = (): Uint8Array => {
  const make = (at: number) =>
    joined([
      box('ftyp', ascii('avif'), u32(0), ascii('avifmif1')),
      box(
        'meta',
        u32(0),
        box('iinf', u32(0), u16(3), item(1, 'av01'), item(2, 'Exif'), item(3, 'mime')),
        box(
          'iloc',
          ...[u32(0), Uint8Array.of(0x44, 0), u16(3)],
          ...[u16(1), u16(0), u16(1), u32(at), u32(7)],
          ...[u16(2), u16(0), u16(1), u32(at + 7), u32(secret.length)],
          ...[u16(3), u16(0), u16(1), u32(at + 7 + secret.length), u32(secret.length)],
        ),
      ),
      box('mdat', ascii('picture'), ascii(secret), ascii(secret)),
    ]);
  return make(make(0).length - 7 - 2 * secret.length);
};

const cases: [string, string, Uint8Array, Uint8Array][] = [
  ['a JPEG with EXIF', 'a.jpg', jpeg(segment(0xe1, ascii('Exif\0\0'), exif(1))), jpeg()],
  ['a JPEG with XMP', 'a.JPEG', jpeg(segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${secret}`))), jpeg()],
  ['a JPEG with IPTC', 'a.jpg', jpeg(segment(0xed, ascii(`Photoshop 3.0\0${secret}`))), jpeg()],
  ['a JPEG with a remark', 'a.jpg', jpeg(segment(0xfe, ascii(secret))), jpeg()],
  ['a JPEG with other pictures', 'a.jpg', jpeg(segment(0xe2, ascii(`MPF\0${secret}`))), jpeg()],
  ['a JPEG with a film behind it', 'a.jpg', joined([jpeg(), ascii(secret)]), jpeg()],
  ['a JPEG with filling bytes', 'a.jpg', jpeg(Uint8Array.of(0xff, 0xff), segment(0xfe, ascii(secret))), jpeg()],
  [
    'a PNG with texts',
    'a.png',
    png(chunk('tEXt', ascii(`Author\0${secret}`)), chunk('zTXt', ascii(secret)), chunk('iTXt', ascii(secret))),
    png(),
  ],
  [
    'a PNG with EXIF, a time and chunks of programs',
    'a.png',
    png(chunk('eXIf', exif(1)), chunk('tIME', ascii('1234567')), chunk('caBX', ascii(secret))),
    png(),
  ],
  ['a PNG with something behind it', 'a.png', joined([png(), ascii(secret)]), png()],
  ['a WebP with EXIF and XMP', 'a.webp', webp(0x2c, piece('EXIF', exif(1)), piece('XMP ', ascii(secret))), webp(0x20)],
  ['a WebP with something behind it', 'a.webp', joined([webp(0x20), ascii(secret)]), webp(0x20)],
  ['a GIF with a remark', 'a.gif', gif(remark(0xfe)), gif()],
  [
    'a GIF with XMP',
    'a.gif',
    gif(
      joined([
        Uint8Array.of(0x21, 0xff, 11),
        ascii('XMP DataXMP'),
        Uint8Array.of(secret.length),
        ascii(secret),
        Uint8Array.of(0),
      ]),
    ),
    gif(),
  ],
  ['a GIF with something behind it', 'a.gif', joined([gif(), ascii(secret)]), gif()],
];

describe('what tells of people is taken out of', () => {
  it.each(cases)('%s', (_, path, bytes, left) => {
    const out = stripped(path, bytes);
    expect(tells(out.bytes)).toBe(false);
    expect(Buffer.from(out.bytes).equals(left)).toBe(true);
    expect(out.orientation).toBe(1);
  });

  it('an AVIF, which keeps its length and all else', () => {
    const before = avif();
    const { bytes } = stripped('a.avif', before);
    expect([tells(before), tells(bytes), bytes.length]).toEqual([true, false, before.length]);
    expect(Buffer.from(bytes).includes('picture')).toBe(true);
  });

  it('and the way a photo is turned stays', () => {
    for (const orientation of [2, 3, 6, 8])
      for (const [path, bytes] of [
        ['a.jpg', jpeg(segment(0xe1, ascii('Exif\0\0'), exif(orientation)))],
        ['a.png', png(chunk('eXIf', exif(orientation)))],
        ['a.webp', webp(0x28, piece('EXIF', exif(orientation)))],
      ] as const) {
        const out = stripped(path, bytes);
        expect([out.orientation, tells(out.bytes)]).toEqual([orientation, false]);
        expect(stripped(path, out.bytes)).toEqual(out);
        expect(imageSize(out.bytes)).toMatchObject(imageSize(bytes).width ? { width: imageSize(bytes).width } : {});
      }
  });

  it('an AVIF that its container turns is shown as it stands', () => {
    const turned = (angle: number, wide: boolean, of = 1) =>
      joined([
        box('ftyp', ascii('avif'), u32(0), ascii('avifmif1')),
        box(
          'meta',
          ...[u32(0), box('pitm', u32(0), u16(1))],
          box(
            'iprp',
            box('ipco', box('ispe', u32(0), u32(40), u32(30)), box('irot', Uint8Array.of(angle))),
            box(
              'ipma',
              u32(wide ? 1 : 0),
              u32(1),
              u16(of),
              Uint8Array.of(2),
              wide ? joined([u16(1), u16(0x8002)]) : Uint8Array.of(1, 0x82),
            ),
          ),
        ),
      ]);
    const orientation = (...of: Parameters<typeof turned>) => stripped('a.avif', turned(...of)).orientation;
    for (const wide of [false, true])
      expect([0, 1, 2, 3].map((angle) => orientation(angle, wide))).toEqual([1, 8, 3, 6]);
    // Another item is turned, not the picture.
    expect(orientation(1, false, 2)).toBe(1);
  });

  it('a drawing, and the pictures in it', () => {
    const photo = Buffer.from(jpeg(segment(0xfe, ascii(secret)))).toString('base64');
    const clean = Buffer.from(jpeg()).toString('base64');
    const before = `<?xml version="1.0"?>
<!-- by ${secret} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:i="http://www.inkscape.org/namespaces/inkscape" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" width="40" height="30"
  s:docname="${secret}" i:export-filename='/home/${secret} > x.png' content="&lt;mxfile author=&quot;${secret}&quot;>">
<metadata><r:RDF><r:li>${secret}</r:li></r:RDF></metadata>
<s:namedview id="n"><i:grid label="${secret}"/><i:none/></s:namedview>
<title>Curve</title><style><![CDATA[/* <!-- --> */ rect{fill:red}]]></style>
<g i:label="${secret}" id="a" s:absref="/home/${secret}"><rect width="9" height="9"/><!-- ${secret} -->
<image xlink:href="data:image/jpeg;base64,${photo}" i:svg-dpi="96" width="9"/></g>
<i:group about="x"><path xmlns="http://www.w3.org/2000/svg" d="M0 0h9"/></i:group>
</svg>
<!-- ${secret} -->`;
    const out = Buffer.from(stripped('a.svg', ascii(before)).bytes).toString();
    expect(Buffer.from(photo, 'base64').includes(secret)).toBe(true);
    expect(out.replace(/ xmlns:\w="[^"]*"/g, '').trim()).toBe(`<?xml version="1.0"?>

<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="40" height="30">


<title>Curve</title><style><![CDATA[/* <!-- --> */ rect{fill:red}]]></style>
<g id="a"><rect width="9" height="9"/>
<image xlink:href="data:image/jpeg;base64,${clean}" width="9"/></g>
<i:group about="x"><path xmlns="http://www.w3.org/2000/svg" d="M0 0h9"/></i:group>
</svg>`);
    expect(stripped('a.svg', new TextEncoder().encode(out)).bytes).toEqual(new TextEncoder().encode(out));
    expect(svgFaults(out)).toEqual([]);
  });

  it('of a drawing that holds nothing of the kind, no byte', () => {
    for (const text of [drawing, `\uFEFF${drawing}`, '<svg', 'none']) {
      const bytes = new TextEncoder().encode(text);
      expect(stripped('a.svg', bytes).bytes).toBe(bytes);
    }
  });

  it('and the pixels stay', () => {
    const { bytes } = stripped('a.png', png(chunk('tEXt', ascii(secret))));
    const at = Buffer.from(bytes).indexOf('IDAT') + 4;
    expect([...inflateSync(bytes.subarray(at, at + numbers(bytes).getUint32(at - 8)))]).toHaveLength(5);
    expect(word(bytes, 1, 4)).toBe('PNG');
    expect(deflateSync(bytes).length).toBeGreaterThan(0);
  });

  it('nothing else is changed', () => {
    for (const path of ['a.svg', 'a.pdf', 'a.csv', 'a'])
      expect(stripped(path, ascii(secret))).toEqual({ bytes: ascii(secret), orientation: 1 });
  });
});

describe('EXIF', () => {
  it('tells which way a photo is turned, in either order of bytes', () => {
    for (let orientation = 1; orientation <= 8; orientation += 1)
      expect(orientationIn(orientationOnly(orientation))).toBe(orientation);
    const little = Uint8Array.of(0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0);
    expect(orientationIn(little)).toBe(6);
    for (const odd of [new Uint8Array(), ascii('MM'), orientationOnly(0), orientationOnly(9), little.subarray(0, 15)])
      expect(orientationIn(odd)).toBe(1);
  });
});

describe('any bytes', () => {
  it('are followed as far as they can be, the same way every time, and once is enough', () => {
    const whole = fc.constantFrom(...cases.map(([, path, bytes]) => [path, bytes] as const), [
      'a.avif',
      avif(),
    ] as const);
    const change = fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(whole, change, fc.nat(400), ([path, bytes], changes, end) => {
        const odd = Uint8Array.from(bytes.subarray(0, end));
        for (const [at, value] of changes) if (at < odd.length) odd[at] = value;
        const once = stripped(path, odd);
        expect(stripped(path, odd)).toEqual(once);
        expect(once.bytes.length).toBeLessThanOrEqual(odd.length + 40);
        stripped(path, once.bytes);
      }),
      runs(3000),
    );
  });
});
