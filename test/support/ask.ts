import { request } from 'node:http';

/** Asks as a browser does, with the `Host` that its address bar shows. */
export const ask = (
  port: number,
  path: string,
  host = `localhost:${port}`,
  address = '127.0.0.1',
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) =>
  new Promise<{ code: number | undefined; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const asked = request({ port, path, host: address, method, headers: { host, ...headers } }, (response) => {
      let body = '';
      response.setEncoding('latin1').on('data', (part) => {
        body += part;
      });
      response.on('end', () => done({ code: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', fail).end();
  });

/** Answers to one request with each of two methods, without what differs by the moment. */
export async function askBoth(port: number, path: string) {
  const [get, head] = await Promise.all(
    ['GET', 'HEAD'].map(async (method) => {
      const { code, headers, body } = await ask(port, path, undefined, undefined, { method });
      const { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, ...same } = headers;
      return { code, headers: same, body };
    }),
  );
  return { get, head };
}
