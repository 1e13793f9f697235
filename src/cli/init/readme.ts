import type { Answers } from './answers.ts';

/** A name in a heading or a sentence of Markdown. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

/**
 * The README of a team's repository.
 * @param answers of the team
 */
export function readme({ product, audiences }: Answers): string {
  const widest = plain(audiences.at(-1) ?? '');
  const narrowest = plain(audiences[0] ?? '');
  const who =
    audiences.length > 1
      ? `An entry is for the audience **${narrowest}** unless it says otherwise with \`audience:\`.`
      : `Everything here is for one audience, **${widest}**. Name more in \`hub.yaml\` before you publish on a host that others can read.`;
  return `# ${plain(product)} strategy

What we heard, what we concluded from it, and what we do: plain files, checked and published by Sextant.

## Begin

\`\`\`
npm install      # once; commit package-lock.json
npm run dev      # the site at http://localhost:4321, while you write
npm run check    # what is wrong or left to write, with a fix each
\`\`\`

1. The North Star: \`npm run new -- north-star "Where we are going"\`.
2. The inputs: each file in \`inputs/\` is a group of people whom you listen to. Fill in what stands in «…», delete the files that do not fit, add your own with \`npm run new -- input "…"\`.
3. What you hear: \`npm run new -- signal "…"\`, one file for each conversation or finding. Name roles, never people.
4. Then strategies that rest on signals, initiatives, decisions: \`npm run new -- strategy "…"\`.

The page "How to read and write this hub" on the site, at \`/method/\`, explains every kind of entry, its fields, and the way of working behind it.

## Commands

| command | does |
| --- | --- |
| \`npm run dev\` | serves the site while you write |
| \`npm run check\` | all checks |
| \`npm run build\` | writes the site to \`dist/\` |
| \`npm run preview\` | serves what was built |
| \`npm run new -- <kind> "<title>"\` | a file to begin an entry with |
| \`npm run import -- notes DIR\` | brings in what you have: notes, decision logs (\`adr DIR\`), tables (\`csv FILE\`) |
| \`npm run inbox -- DIR\` | brings in mails, transcripts, and what the form at \`/heard/\` made |
| \`npm run export -- backlog\` | writes the backlog, or \`signals\`, as a table |
| \`npm run rename -- <folder>/<id> <new id>\` | moves an entry with every reference and link |
| \`npm run edition -- cut 2027-q1\` | seals the hub as it is |
| \`npm run diff\` | what you or your branch change, by meaning |
| \`npm run letters\` | tells owners what touches their work |
| \`npm run deck -- --pptx council.pptx\` | the slides for a council |
| \`npm run upgrade\` | what another version of Sextant changes here |

## Editors

With the YAML extension, VS Code checks and completes \`hub.yaml\` and entries that are \`.yaml\` files. Front matter of \`.mdx\` and \`.md\` files no editor holds against a schema; \`npm run dev\` shows its problems over the page as soon as you save.

## Reviewing

\`npm run diff\` says what a branch changes by meaning: which rank moved and by which estimate, which decision no longer stands, which evidence is gone, who may read more than before. On GitHub it stands in the summary of each pull request and in a comment, on GitLab in the job "changes" of each merge request. A variable \`FAIL_ON\` names the rules at which a change stops, such as \`evidence-lost,audience-widened\`; the page "What a change does" of the handbook, at \`/method/review/\`, lists them. On a repository that others can read, only what the audience **${widest}** may see is told there.

## Publishing

Every change is checked on GitHub (\`.github/workflows/\`) and GitLab (\`.gitlab-ci.yml\`); delete what you do not use. Publishing is there and switched off; the comment at the head of each file says how to switch it on. It builds for the widest audience, **${widest}**, until you say with a variable that the host is closed to others. ${who}

\`Dockerfile\` and \`deploy/nginx.conf\` build and serve the site in a container. The page "Deploy" of the handbook, at \`/method/deploy/\`, tells of these and other hosts.
`;
}
