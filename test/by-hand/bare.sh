#!/usr/bin/env bash
# The two commands of the README in a changed root that holds Node, npm and git, and no browser: bare.sh DIR
# DIR is made, and used again when it is there.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${1:?the folder of the changed root}
[ -x "$target/usr/bin/git" ] || debootstrap --variant=minbase --include=git,ca-certificates,procps bookworm "$target" > "$target.log" 2>&1 || { tail "$target.log"; exit 1; }
mkdir -p "$target/opt/node/bin" "$target/opt/node/lib"
cp "$(readlink -f "$(command -v node)")" "$target/opt/node/bin/node"
cp -a "$(npm root -g)/npm" "$target/opt/node/lib/"
for name in npm npx; do ln -sf "../lib/npm/bin/$name-cli.js" "$target/opt/node/bin/$name"; done
mount --bind /proc "$target/proc"
mount --bind /dev "$target/dev"
trap 'umount "$target/proc" "$target/dev"' EXIT
# Memory that processes share, as every Linux has it.
mkdir -p "$target/dev/shm"
cp /etc/resolv.conf /etc/hosts "$target/etc/"
rm -rf "$target/root/sextant"
git clone -q "$source" "$target/root/sextant"
# What npm is told here about its registry and its certificates holds there, too.
npm config list --json | node -e '
  const { registry, cafile } = JSON.parse(require("fs").readFileSync(0, "utf8"));
  console.log(`registry=${registry}\n${cafile ? "cafile=/etc/npm-ca.pem\n" : ""}`)' > "$target/root/.npmrc"
ca=$(npm config get cafile)
[ "$ca" = null ] || cp "$ca" "$target/etc/npm-ca.pem"
inside() { chroot "$target" /usr/bin/env -i HOME=/root PATH=/opt/node/bin:/usr/bin:/bin LANG=C.UTF-8 bash -c "cd /root/sextant && $1"; }
inside 'echo "Node $(node --version), npm $(npm --version), browsers: $(ls /usr/bin | grep -ciE "chrom|firefox" || true)"; npm ci && npm test'
inside 'npm start > /tmp/start.log 2>&1 & echo $! > /tmp/pid; for i in $(seq 120); do node -e "fetch(\"http://localhost:4321/\").then((r) => process.exit(r.status === 200 ? 0 : 1), () => process.exit(1))" && break; sleep 1; done; cat /tmp/start.log; node -e "fetch(\"http://localhost:4321/health/\").then((r) => console.log(r.status, \"/health/\"))"; pkill -f "sextant.js start"'
