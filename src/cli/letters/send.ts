import { createTransport } from 'nodemailer';
import type { Machine } from '../machine.ts';
import { UsageError } from '../usage-error.ts';
import type { RecipientFile } from './recipients.ts';

/** The server that sends, and how it is spoken to. */
export interface Smtp {
  host: string;
  port: number;
  user: string | undefined;
  password: string | undefined;
  /** Whether nothing is said without TLS. */
  secure: boolean;
}

const usualPort = 587;
/** Where TLS begins with the first byte. */
const securePort = 465;
/** Milliseconds after which a server that says nothing is given up. */
const patience = 30_000;

function portOf(written: string | undefined): number | undefined {
  if (written === undefined || written === '') return undefined;
  const port = Number(written);
  if (/^\d+$/.test(written) && port >= 1 && port <= 65_535) return port;
  throw new UsageError('SEXTANT_SMTP_PORT takes a number from 1 to 65535.');
}

/**
 * The server that sends: what the environment says outweighs what the file says.
 * @param file of recipients
 * @param environment `SEXTANT_SMTP_HOST`, `_PORT`, `_USER`, `_PASSWORD`, `_TLS`
 * @throws UsageError where nobody names a server, or a password would go in the clear
 */
export function smtpOf({ smtp }: Pick<RecipientFile, 'smtp'>, environment: Machine['environment']): Smtp {
  const said = (name: string) => environment[`SEXTANT_SMTP_${name}`] || undefined;
  const host = said('HOST') ?? smtp?.host;
  if (host === undefined)
    throw new UsageError(
      'Nobody says which server sends: name it in SEXTANT_SMTP_HOST, or as `smtp: { host: … }` in the file of recipients.',
    );
  const tls = said('TLS') ?? smtp?.tls ?? 'required';
  if (tls !== 'required' && tls !== 'none') throw new UsageError('SEXTANT_SMTP_TLS takes required or none.');
  const [user, password] = [said('USER') ?? smtp?.user, said('PASSWORD') ?? smtp?.password];
  if (tls === 'none' && password !== undefined)
    throw new UsageError(
      'Without TLS everybody on the way could read the password: leave out `tls: none`, or the password.',
    );
  if ((user === undefined) !== (password === undefined))
    throw new UsageError('A user needs a password and a password a user: SEXTANT_SMTP_USER and SEXTANT_SMTP_PASSWORD.');
  return { host, port: portOf(said('PORT')) ?? smtp?.port ?? usualPort, user, password, secure: tls === 'required' };
}

/** What is sent: a whole mail, and to whom. */
export interface Parcel {
  mail: Buffer;
  from: string;
  to: readonly string[];
}

/** Why a mail did not go: in one sentence, without what is secret. */
export class NotSent extends Error {}

/** Sends mails one by one. */
export interface Postman {
  /**
   * @returns addresses that the server refused while it took others
   * @throws NotSent where it took none
   */
  send(parcel: Parcel): Promise<string[]>;
  close(): void;
}

/** A server's words, in one line, without the password in whatever form. */
function sentence(error: unknown, { password }: Smtp): string {
  let words = error instanceof Error ? error.message : String(error);
  for (const secret of password ? [password, Buffer.from(password).toString('base64')] : [])
    words = words.replaceAll(secret, '…');
  return words.replace(/\s+/g, ' ').trim().replace(/\.?$/, '.');
}

/** A connection to the server, made when the first mail goes. */
export function postman(smtp: Smtp): Postman {
  const { host, port, user, password, secure } = smtp;
  const transport = createTransport({
    host,
    port,
    secure: secure && port === securePort,
    requireTLS: secure && port !== securePort,
    ignoreTLS: !secure,
    tls: { minVersion: 'TLSv1.2' },
    ...(user !== undefined && password !== undefined ? { auth: { user, pass: password } } : {}),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    pool: true,
    maxConnections: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ mail, from, to }) {
      try {
        const { rejected } = await transport.sendMail({ raw: mail, envelope: { from, to: [...to] } });
        return rejected ?? [];
      } catch (error) {
        throw new NotSent(sentence(error, smtp));
      }
    },
    close: () => transport.close(),
  };
}
