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

/** A name in YAML, which no expression of a workflow reads. */
const githubText = (name: string): string => JSON.stringify(name).replaceAll('${{', () => `\${{ '\${{' }}`);

/**
 * Checks every change, and tells reviewers what it does. A change from a fork gets no rights and no secrets, and what has
 * rights runs nothing of the change.
 * @param audiences of the hub, from narrow to wide
 */
export const githubCheck = (audiences: readonly string[]): string => `name: Check
# Checks every change, and tells in the summary of a pull request what it changes by meaning; in a comment, too, unless it
# comes from a fork.
#
# A variable FAIL_ON of the repository (Settings, Secrets and variables, Actions, Variables) names the rules at which a
# pull request stops: evidence-lost,audience-widened,decision-reversed. The handbook lists them, at /method/review/.
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
      - name: What changes
        if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        # Everybody reads the summary of a public repository: there only what everybody may see is told.
        run: |
          if [ "$PRIVATE" = true ]; then AUDIENCE=$NARROWEST; else AUDIENCE=$WIDEST; fi
          status=0
          npm run --silent diff -- --base "$BASE" --audience "$AUDIENCE" --format markdown --fail-on "$FAIL_ON" > changes.md || status=$?
          cat changes.md >> "$GITHUB_STEP_SUMMARY"
          exit $status
        env:
          BASE: origin/\${{ github.base_ref }}
          PRIVATE: \${{ github.event.repository.private }}
          FAIL_ON: \${{ vars.FAIL_ON }}
          NARROWEST: ${githubText(audiences[0] ?? '')}
          WIDEST: ${githubText(audiences.at(-1) ?? '')}
      - if: \${{ !cancelled() && github.event_name == 'pull_request' }}
        uses: actions/upload-artifact@v4
        with:
          name: changes
          path: changes.md
          if-no-files-found: ignore
  # May write a comment, and so runs nothing that the change could have brought: no checkout, no npm.
  comment:
    needs: check
    if: \${{ !cancelled() && github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository && github.actor != 'dependabot[bot]' }}
    runs-on: ubuntu-latest
    # Where the organisation lets no token write, there is the summary.
    continue-on-error: true
    permissions:
      pull-requests: write
    steps:
      - uses: actions/download-artifact@v4
        with:
          name: changes
      - name: One comment, written anew with every push
        run: |
          [ -s changes.md ] || exit 0
          { echo '<!-- what changes -->'; cat changes.md; } > comment.md
          own=$(gh api "repos/$REPOSITORY/issues/$NUMBER/comments" --paginate \\
            --jq '.[] | select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- what changes -->"))) | .id' | head -n 1)
          if [ -n "$own" ]; then
            gh api --method PATCH "repos/$REPOSITORY/issues/comments/$own" --field body=@comment.md --silent
          else
            gh api --method POST "repos/$REPOSITORY/issues/$NUMBER/comments" --field body=@comment.md --silent
          fi
        env:
          GH_TOKEN: \${{ github.token }}
          REPOSITORY: \${{ github.repository }}
          NUMBER: \${{ github.event.pull_request.number }}
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
          WIDEST: ${githubText(widest)}
          ORIGIN: \${{ steps.pages.outputs.origin }}
          BASE: \${{ steps.pages.outputs.base_path }}
      - uses: actions/upload-pages-artifact@v4
        with:
          path: dist
      - id: deployment
        uses: actions/deploy-pages@v4
`;

/** A name in YAML, in which GitLab finds no variable. */
const gitlabText = (name: string): string => JSON.stringify(name).replaceAll('$', () => '$$');

/**
 * Checks every change, tells reviewers what it does, and publishes, as soon as the team says so.
 * @param audiences of the hub, from narrow to wide; what an open host may show is for the last one
 */
export const gitlab = (
  audiences: readonly string[],
): string => `# Checks every change; problems stand at their lines in the merge request. What a merge request changes by meaning is
# told in the job "changes" and in a file that the merge request links to.
#
# A variable FAIL_ON of the project (Settings, CI/CD, Variables) names the rules at which a merge request stops:
# evidence-lost,audience-widened,decision-reversed. The handbook lists them, at /method/review/.
#
# For a comment with each push, too: a masked variable COMMENT_TOKEN with a project access token (role Reporter, scope api).
# The pipeline of a fork runs in the fork and gets no variable of yours, so it writes none. One that you start for a fork
# in this project would get them all: read its changes first, as GitLab asks you to.
#
# Publishing is off until the project has a variable PUBLISH with the value yes. It builds for the widest audience: nobody
# knows whether the host is open to all. When it is closed to everybody but an audience, name that one in a variable
# AUDIENCE.
image: node:24
variables:
  # The whole history: what changed, and since when, is read from it.
  GIT_DEPTH: "0"
workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH && $CI_OPEN_MERGE_REQUESTS == null
stages:
  - test
  - deploy
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
changes:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  script:
    - npm ci
    # Others than the members read the jobs of a project that is not private: there only what everybody may see is told.
    - if [ "$CI_PROJECT_VISIBILITY" = private ]; then AUDIENCE=$NARROWEST; else AUDIENCE=$WIDEST; fi
    - npm run --silent diff -- --base "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --audience "$AUDIENCE" --format markdown --fail-on "$FAIL_ON" > changes.md || status=$?
    - cat changes.md
    - exit "\${status:-0}"
  variables:
    NARROWEST: ${gitlabText(audiences[0] ?? '')}
    WIDEST: ${gitlabText(audiences.at(-1) ?? '')}
  artifacts:
    when: always
    expose_as: What changes
    paths:
      - changes.md
# Has a token, and so runs nothing that the change could have brought: no npm, no files of the repository.
comment:
  stage: deploy
  image:
    name: curlimages/curl:8.11.1
    entrypoint: [""]
  needs: [changes]
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $COMMENT_TOKEN && $CI_MERGE_REQUEST_SOURCE_PROJECT_ID == $CI_PROJECT_ID
      when: always
  allow_failure: true
  variables:
    GIT_STRATEGY: none
  script:
    - 'curl --fail --silent --show-error --output /dev/null --header "PRIVATE-TOKEN: $COMMENT_TOKEN" --data-urlencode "body@changes.md" "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"'
pages:
  stage: deploy
  rules:
    - if: $PUBLISH == "yes" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm ci
    - npm run build -- --audience "\${AUDIENCE:-$WIDEST}" --site "$CI_PAGES_URL" --base "/$(echo "$CI_PAGES_URL" | cut -d / -f 4-)" --out public
  variables:
    WIDEST: ${gitlabText(audiences.at(-1) ?? '')}
  artifacts:
    paths:
      - public
`;
