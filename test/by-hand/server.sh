#!/usr/bin/env bash
# Serves the built sample by nginx as another user, at the root of a host and below a path: every address of the sitemap
# must answer 200, what is not there 404 with the page for it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export PATH="$PWD/node_modules/.bin:$PATH"
work=$(mktemp -d)
port=8471
trap 'kill "$(cat "$work/nginx.pid" 2>/dev/null)" 2>/dev/null || true; rm -rf "$work"' EXIT
chmod 755 "$work"
failed=0

for base in / /strategy/; do
  # The mask of somebody who lets nobody else read what they write.
  www="$work/www-$(tr -d / <<< "$base")"
  mkdir -p "$www" "$work/log"
  (umask 077 && node src/cli/sextant.js build --content content --out "$www$base" --base "$base" --site "http://localhost:$port")
  cat > "$work/nginx.conf" <<CONF
user www-data;
pid $work/nginx.pid;
error_log $work/log/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  server {
    listen 127.0.0.1:$port;
    root $www;
    error_page 404 ${base}404.html;
    location ${base}assets/ {
      add_header Content-Security-Policy "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox" always;
      add_header X-Content-Type-Options nosniff always;
    }
  }
}
CONF
  nginx -c "$work/nginx.conf"
  echo "$base: worker runs as $(ps -o user= -C nginx | sort -u | tr '\n' ' ')"
  curl -fsS "http://localhost:$port${base}sitemap.xml" | grep -o '<loc>[^<]*' | sed 's/<loc>//; s/&amp;/\&/g' > "$work/urls"
  bad=0
  while read -r url; do
    code=$(curl -s -o /dev/null -w '%{http_code}' "$url")
    [ "$code" = 200 ] || { echo "$code $url"; bad=$((bad + 1)); }
  done < "$work/urls"
  code=$(curl -s -o "$work/404" -w '%{http_code}' "http://localhost:$port${base}no/such/page/")
  { [ "$code" = 404 ] && grep -q '<main' "$work/404"; } || { echo "$code without its page for what is not there"; bad=$((bad + 1)); }
  echo "$base: $(wc -l < "$work/urls") addresses of the sitemap asked, $bad wrong"
  failed=$((failed + bad))
  kill "$(cat "$work/nginx.pid")"
  sleep 1
done
[ "$failed" = 0 ]
