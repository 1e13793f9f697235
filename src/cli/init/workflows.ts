const prepareGithub = `      - uses: actions/checkout@v5
        with:
          # The whole history: what changed, and since when, is read from it.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - run: npm ci`;

/** Checks every change. A change from a fork gets no rights and no secrets. */
export const githubCheck = `name: Check
on:
  push:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
${prepareGithub}
      - run: npm run --silent check -- --format github
`;

/**
 * Publishes, as soon as the team says so.
 * @param widest audience of the hub: what an open host may show
 */
export const githubPublish = (widest: string): string => `name: Publish
# Off until the repository has a variable PUBLISH with the value yes (Settings, Secrets and variables, Actions,
# Variables) and GitHub Pages takes its pages from GitHub Actions (Settings, Pages).
#
# Built for the widest audience: nobody knows whether the host is open to all. When it is closed to everybody but an
# audience, name that one in a variable AUDIENCE.
on:
  push:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  publish:
    if: vars.PUBLISH == 'yes' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    concurrency:
      group: pages
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
${prepareGithub}
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm run build -- --audience "\${AUDIENCE:-$WIDEST}" --site "$ORIGIN" --base "$BASE/"
        env:
          AUDIENCE: \${{ vars.AUDIENCE }}
          WIDEST: ${JSON.stringify(widest).replaceAll('${{', () => `\${{ '\${{' }}`)}
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v4
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/**
 * Checks every change and publishes, as soon as the team says so.
 * @param widest audience of the hub: what an open host may show
 */
export const gitlab = (
  widest: string,
): string => `# Checks every change; problems stand at their lines in the merge request.
#
# Publishing is off until the project has a variable PUBLISH with the value yes (Settings, CI/CD, Variables). It builds
# for the widest audience: nobody knows whether the host is open to all. When it is closed to everybody but an audience,
# name that one in a variable AUDIENCE.
image: node:24
variables:
  # The whole history: what changed, and since when, is read from it.
  GIT_DEPTH: "0"
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS == null
check:
  script:
    - npm ci
    # The report first; the second run says in words what is wrong, and whether that stops the job.
    - npm run --silent check -- --format gitlab > gl-code-quality-report.json || true
    - npm run --silent check
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
pages:
  rules:
    - if: $PUBLISH == "yes" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci
    - npm run build -- --audience "\${AUDIENCE:-$WIDEST}" --site "$CI_PAGES_URL" --base "/$(echo "$CI_PAGES_URL" | cut -d / -f 4-)" --out public
  variables:
    WIDEST: ${JSON.stringify(widest).replaceAll('$', () => '$$')}
  artifacts:
    paths:
      - public
`;
