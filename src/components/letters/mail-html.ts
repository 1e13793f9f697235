import { escapeText } from '../../format/html.ts';
import { capital } from '../../format/words.ts';
import type { Letter, LetterEntry, LetterLine } from './letter.ts';
import { lettersWords } from './words.ts';

/**
 * Colours of the site by day, written at each element, since many programs read no style sheet; by night in one that
 * those read which have a night.
 */
const ink = '#13233a';
const soft = '#4f5a73';
const paper = '#faf7f1';
const card = '#fffdf9';
const rule = '#ddd5c6';
const brass = '#855608';

const night = `@media (prefers-color-scheme: dark) {
body, .page { background: #0e1726 !important; }
.card { background: #142033 !important; border-color: #2b3a52 !important; }
.ink, .ink a { color: #e8e3d6 !important; }
.soft { color: #a3adc2 !important; }
.sort { color: #e0b04c !important; }
}`;

const font = "font-family:'Source Sans 3',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** An entry as a link; where nobody knows its address, in an element of its own. */
const linked = ({ title, href }: LetterEntry, style: string, element: 'b' | 'span'): string =>
  href === null
    ? `<${element}>${escapeText(title)}</${element}>`
    : `<a href="${escapeText(href)}" style="${style}">${escapeText(title)}</a>`;

/** What happened, where the entries that it touches are links. */
const wordsHtml = ({ words, touches }: LetterLine): string =>
  touches.reduce(
    (html, { title, href }) =>
      html.replace(
        `“${escapeText(title)}”`,
        () => `“${linked({ title, href }, `color:${ink};text-decoration:underline`, 'span')}”`,
      ),
    escapeText(words),
  );

function lineHtml(line: LetterLine): string {
  const link = `color:${ink};font-weight:bold;text-decoration:underline`;
  return [
    `<p class="ink" style="margin:0 0 4px;${font};font-size:16px;line-height:24px;color:${ink}">${linked(line.entry, link, 'b')} ${wordsHtml(line)}.</p>`,
    ...(line.ask === null
      ? []
      : [
          `<p class="soft" style="margin:0 0 4px;${font};font-size:15px;line-height:22px;color:${soft}">${escapeText(capital(line.ask))}</p>`,
        ]),
  ].join('\n');
}

/**
 * A letter as HTML for programs that read mail: tables and styles at each element, no script, no picture, nothing that
 * is loaded.
 * @param letter to an owner
 */
export function mailHtml({ hub, language, subject, lead, parts, because, home }: Letter): string {
  const say = lettersWords(language);
  const row = (content: string, padding: string) => `<tr><td style="padding:${padding}">${content}</td></tr>`;
  const part = ({ title, lines }: Letter['parts'][number]) =>
    row(
      `<h2 class="sort" style="margin:0 0 8px;${font};font-size:13px;line-height:18px;letter-spacing:0.6px;text-transform:uppercase;color:${brass}">${escapeText(title)}</h2>
${lines.map((line) => `<div style="margin:0 0 14px">${lineHtml(line)}</div>`).join('\n')}`,
      '16px 24px 4px',
    );
  return `<!doctype html>
<html lang="${escapeText(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeText(subject)}</title>
<style>:root { color-scheme: light dark; }
${night}</style>
</head>
<body class="page" style="margin:0;padding:0;background:${paper}">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${paper}" style="background:${paper}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="card" width="600" cellpadding="0" cellspacing="0" border="0" bgcolor="${card}" style="width:100%;max-width:600px;background:${card};border:1px solid ${rule};text-align:left">
${row(
  `<h1 class="ink" style="margin:0 0 4px;${font};font-size:20px;line-height:26px;color:${ink}">${escapeText(hub)}</h1>
<p class="soft" style="margin:0;${font};font-size:15px;line-height:22px;color:${soft}">${escapeText(lead)}</p>`,
  '24px 24px 8px',
)}
${parts.map(part).join('\n')}
${row(
  `<p class="soft" style="margin:0;${font};font-size:13px;line-height:19px;color:${soft}">${escapeText(because)}${home === null ? '' : ` <a href="${escapeText(home)}" class="soft" style="color:${soft};text-decoration:underline">${escapeText(say.open)}</a>`}</p>`,
  '16px 24px 24px',
)}
</table>
</td></tr></table>
</body>
</html>
`;
}
