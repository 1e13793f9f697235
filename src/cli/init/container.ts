import { nginxHeaders } from '../serving/headers.ts';

/**
 * A container file that builds a hub and serves it with nginx.
 * @param widest audience of the hub: what an open host may show
 */
export const dockerfile = (
  widest: string,
): string => `# Builds the site and serves it with nginx. Whoever reaches the container reads what the audience may see: name the one
# that fits with --build-arg AUDIENCE=…
#
#   docker build --build-arg SITE=https://strategy.example.com -t strategy .
#   docker run --rm -p 8080:8080 strategy
FROM node:24 AS build
WORKDIR /hub
COPY . .
RUN npm ci
ARG AUDIENCE=${JSON.stringify(widest).replaceAll('$', () => '\\$')}
ARG SITE=
RUN npm run build -- --audience "$AUDIENCE" \${SITE:+--site "$SITE"} --out /www

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /www /usr/share/nginx/html
EXPOSE 8080
`;

/** What a build in a container needs none of; it reads no history. */
export const dockerignore = 'node_modules\ndist\npublic\n.git\n';

/** How nginx serves a built site, today's pages and those of editions. */
export const nginxConf = `server {
  listen 8080;
  root /usr/share/nginx/html;
  charset utf-8;
  server_tokens off;
  # Addresses of folders get their slash on the host and port that the reader sees.
  absolute_redirect off;

  include /etc/nginx/mime.types;
  types {
    text/csv csv;
    text/calendar ics;
    text/markdown md;
  }
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/xml text/xml image/svg+xml text/csv text/calendar text/markdown;
  charset_types text/html text/xml text/plain text/css text/csv text/calendar text/markdown application/javascript;

  error_page 404 /404.html;

  # Pages carry their policy themselves; nothing runs in a file beside the text that is opened by its own address.
${nginxHeaders}}
`;
