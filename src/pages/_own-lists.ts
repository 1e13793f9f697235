/** Addresses of lists that have a page file of their own; the page of all other lists leaves them out. */
export const ownLists: ReadonlySet<string> = new Set(['backlog', 'decisions', 'team']);
