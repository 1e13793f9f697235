/** What `SearchMeta.astro` renders: attributes stand in quotes, in which no quote is left as it is. */
const searchMeta = /<span hidden data-pagefind-meta="[^"]*"(?: [\w-]+(?:="[^"]*")?)*><\/span>/g;

/** A sheet of a component, which names it where it stands; as above, no author can write one. */
const sheet = /<link rel="stylesheet" href="[^"]*">/g;

/**
 * A page without what only the search reads: it is a twentieth of a short page, and what it says stands beside it.
 * Its sheets stand in its head, each once: a sheet in the text holds up what follows it, so that a page with five of
 * them is laid out five times.
 * @param html as it was rendered
 */
export function forReaders(html: string): string {
  const page = html.replace(searchMeta, '');
  const end = page.indexOf('</head>');
  if (end === -1) return page;
  const head = page.slice(0, end);
  const sheets = new Set(page.slice(end).match(sheet));
  const missing = [...sheets].filter((link) => !head.includes(link));
  return head + missing.join('') + page.slice(end).replace(sheet, '');
}
