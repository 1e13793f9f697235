#!/usr/bin/env bash
# A full disk, a read-only one, and folders that the user may not write: exit code 2, one sentence, nothing left behind.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
work=$(mktemp -d)
trap 'umount "$work"/* .astro 2>/dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
failed=0

# Runs a build that cannot work, and looks at what it says and leaves.
refused() {
  local name=$1 parent=$2 said code=0 before after
  shift 2
  before=$(find "$parent" .astro -mindepth 1 -maxdepth 1 ! -name content\* ! -name types\* ! -name collections 2>/dev/null | sort)
  said=$("$@" 2>&1 >/dev/null) || code=$?
  after=$(find "$parent" .astro -mindepth 1 -maxdepth 1 ! -name content\* ! -name types\* ! -name collections 2>/dev/null | sort)
  echo "$name: exit $code: $said"
  [ "$code" = 2 ] || { echo "  wrong exit code"; failed=1; }
  [ "$(wc -l <<< "$said")" = 1 ] || { echo "  not one sentence"; failed=1; }
  [ "$before" = "$after" ] || { echo "  left behind:"; diff <(echo "$before") <(echo "$after") || true; failed=1; }
}
build=(node src/cli/sextant.js build --content content --out)
mkdir -p .astro

mkdir "$work/full" && mount -t tmpfs -o size=2m tmpfs "$work/full"
refused 'the place of the site is full' "$work/full" "${build[@]}" "$work/full/site"

mount -t tmpfs -o size=2m tmpfs .astro
refused 'the place where it grows is full' "$work" "${build[@]}" "$work/site"
umount .astro

mkdir "$work/closed" && mount -t tmpfs -o ro tmpfs "$work/closed"
refused 'the place of the site is read-only' "$work/closed" "${build[@]}" "$work/closed/site"

mkdir "$work/other" && chmod 755 "$work/other"
refused 'the place of the site belongs to somebody else' "$work/other" \
  setpriv --reuid=nobody --regid=nogroup --clear-groups "${build[@]}" "$work/other/site"
exit "$failed"
