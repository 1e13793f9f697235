import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail that a server took. */
export interface TakenMail {
  to: string[];
  bytes: Buffer;
  mail: Email;
}

/** What a server does with the n-th mail, from 1: takes it, or says why not. */
export type Answer = (count: number) => Error | null | Promise<Error | null>;

/** An error with the code of SMTP. */
export const answer = (message: string, responseCode: number): Error =>
  Object.assign(new Error(message), { responseCode });

/**
 * A mail server on this machine that keeps what it takes.
 * @param answers what it says to each mail
 * @param more options of its own; without them it speaks without TLS
 */
export async function mailServer(
  answers: Answer = () => null,
  more: SMTPServerOptions = { disabledCommands: ['STARTTLS', 'AUTH'] },
) {
  const taken: TakenMail[] = [];
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    ...more,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        count += 1;
        const bytes = Buffer.concat(parts);
        const refusal = await answers(count);
        if (!refusal) {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          taken.push({ to, bytes, mail: await PostalMime.parse(bytes) });
        }
        done(refusal);
      });
    },
  });
  server.on('error', () => {
    // A client that went away is part of the test.
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    taken,
    environment: { SEXTANT_SMTP_HOST: '127.0.0.1', SEXTANT_SMTP_PORT: String(port), SEXTANT_SMTP_TLS: 'none' },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
