#!/usr/bin/env bash
# Builds the hub with planted words for every audience in every way: alone with nothing kept; at once with each other one;
# after a kill of its own and of another build, at a page and in the middle of an edition; with editions kept for others only.
# Every word is looked for in the builds made alone, and all others must be those, byte for byte. npm test does a part.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
SEXTANT_EVERY_WAY=1 vitest run --project site test/site/planted-words.test.ts
