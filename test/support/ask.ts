import { request } from 'node:http';

/** Asks as a browser does, with the `Host` that its address bar shows. */
export const ask = (port: number, path: string, host = `localhost:${port}`, address = '127.0.0.1') =>
  new Promise<{ code: number | undefined; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const asked = request({ port, path, host: address, headers: { host } }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ code: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });
