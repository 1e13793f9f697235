/** Indexes a built site for search. */
export async function indexSite(_folder: string): Promise<{ pages: number }> {
  return { pages: 0 };
}
