/** What `SearchMeta.astro` renders: attributes stand in quotes, in which no quote is left as it is. */
const searchMeta = /<span hidden data-pagefind-meta="[^"]*"(?: [\w-]+(?:="[^"]*")?)*><\/span>/g;

/**
 * A page without what only the search reads: it is a twentieth of a short page, and what it says stands beside it.
 * @param html as it was rendered
 */
export const forReaders = (html: string): string => html.replace(searchMeta, '');
