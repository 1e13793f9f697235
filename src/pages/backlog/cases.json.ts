import type { APIRoute } from 'astro';
import type { WhatIfCase } from '../../components/what-if/cases.ts';
import { backlogOf } from '../../methods/cost-of-delay/backlog.ts';

/** The estimates of what is ranked for this audience, for the page's own arithmetic. */
export const GET: APIRoute = ({ locals: { site } }) => {
  const { hub, to } = site;
  const cases = backlogOf(hub).ranked.map(
    ({ entry, score: { case: subject } }): WhatIfCase => ({
      ...subject,
      // Reasons stand on the initiative's page; here only the names of operations are shown.
      parts: subject.parts.map((part) => (part.source === 'operation' ? part : { ...part, why: '' })),
      title: entry.data.title,
      address: to({ entry: entry.key, anchor: 'view.rank' }),
    }),
  );
  return new Response(JSON.stringify(cases), { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
