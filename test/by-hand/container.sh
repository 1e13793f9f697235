#!/usr/bin/env bash
# The steps of the container file that `sextant init` writes, one by one on this machine: the package is packed, a hub
# begun from it, installed, built and served by nginx with the configuration that the hub holds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
unset HUB_CONTENT
work=$(mktemp -d)
port=8472
trap 'kill "$(cat "$work/nginx.pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
failed=0
want() { # what is asked, what must stand in the answer's head
  answer=$(curl -sI -H 'Accept-Encoding: gzip' "http://localhost:$port$1")
  grep -qi -- "$2" <<< "$answer" || { echo "$1 lacks: $2"; echo "$answer"; failed=1; }
}

tarball=$(npm run --silent pack -- "$work" | tail -1)
hub="$work/our hub"
npx --yes -p "$tarball" sextant init "$hub" --product Relay > /dev/null
mkdir -p "$hub/images" "$hub/vendor"
cp "$tarball" "$hub/vendor/sextant.tgz"
printf 'a,b\n1,2\n' > "$hub/inputs/figures.csv"
echo '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>' > "$hub/inputs/picture.svg"
printf '\n![A drawing](picture.svg) and [figures](figures.csv).\n' >> "$hub/inputs/sales.mdx"
cd "$hub"
node -e "
const fs = require('fs');
const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8'));
for (const name of Object.keys(manifest.devDependencies)) manifest.devDependencies[name] = 'file:vendor/sextant.tgz';
fs.writeFileSync('package.json', JSON.stringify(manifest, null, 2));"
npm install --silent --no-audit --no-fund
rm -rf node_modules

# RUN of the first stage.
npm ci --silent --no-audit --no-fund
AUDIENCE=$(sed -n 's/^ARG AUDIENCE="\(.*\)"$/\1/p' Dockerfile)
[ "$AUDIENCE" = public ] || { echo "The container file builds for $AUDIENCE"; failed=1; }
# Entries of a fresh hub are for the narrowest audience: for the headers, everything is built.
npm run build -- --audience internal --site https://strategy.example.com --out "$work/www"

# The second stage: the configuration as it is, but for where things lie here.
sed -e "s#/usr/share/nginx/html#$work/www#" -e "s/listen 8080/listen 127.0.0.1:$port/" deploy/nginx.conf > "$work/site.conf"
cat > "$work/nginx.conf" <<CONF
pid $work/nginx.pid;
error_log $work/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $work/body;
  proxy_temp_path $work/proxy;
  fastcgi_temp_path $work/fastcgi;
  uwsgi_temp_path $work/uwsgi;
  scgi_temp_path $work/scgi;
  include $work/site.conf;
}
CONF
nginx -c "$work/nginx.conf"

want / '^HTTP/1.1 200'
want / '^Cache-Control: no-cache'
want / '^Content-Encoding: gzip'
want /map/ '^X-Content-Type-Options: nosniff'
want /map '^Location: /map/'
want /no/such/page/ '^HTTP/1.1 404'
want /no/such/page/ '^Content-Type: text/html; charset=utf-8'
curl -s "http://localhost:$port/no/such/page/" | grep -q '<main' || { echo 'No page for what is not there'; failed=1; }
style=$(cd "$work/www" && ls _assets/*.css | head -1)
want "/$style" 'max-age=31536000, immutable'
want "/$style" '^X-Content-Type-Options: nosniff'
picture=$(cd "$work/www" && find assets -name '*.svg' | head -1)
want "/$picture" '^Content-Security-Policy: default-src .none.;.*sandbox'
want "/$picture" '^Content-Type: image/svg+xml'
figures=$(cd "$work/www" && find assets -name '*.csv' | head -1)
want "/$figures" '^Content-Disposition: attachment'
want "/$figures" '^Content-Security-Policy: .*sandbox'
want /backlog/backlog.csv '^Content-Type: text/csv'
bad=0
while read -r url; do
  code=$(curl -s -o /dev/null -w '%{http_code}' "http://localhost:$port${url#https://strategy.example.com}")
  [ "$code" = 200 ] || { echo "$code $url"; bad=$((bad + 1)); }
done < <(grep -o '<loc>[^<]*' "$work/www/sitemap.xml" | sed 's/<loc>//; s/&amp;/\&/g')
echo "$(grep -c '<loc>' "$work/www/sitemap.xml") lines of the sitemap, $bad wrong"
[ "$bad" = 0 ] && [ "$failed" = 0 ] && echo 'Everything as it should be.'
