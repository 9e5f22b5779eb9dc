import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import type { Reply, Step } from './server';

/** An answer as it is meant, before anything goes wrong with it. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** How its end is told: by its length unless said, by chunks, or by closing the connection. */
  readonly framing?: 'length' | 'chunked' | 'close';
  /** The length that it claims to have, where that is not the truth. */
  readonly claims?: number;
}

/** The three compressions that the transport asks for. */
export const compress = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync };
export type Encoding = keyof typeof compress;

/** Writes these bytes. */
export const write =
  (bytes: string | Uint8Array): Step =>
  ({ socket }) =>
    new Promise((resolve) => {
      socket.write(bytes, () => {
        resolve();
      });
    });

/** Closes the connection in an orderly way. */
export const end: Step = ({ socket }) => {
  socket.end();
};

/** Breaks the connection. On plain TCP the other side gets a reset. */
export const reset: Step = ({ socket }) => {
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
};

/** Lets real time pass, or the connection end. */
export const pause =
  (ms: number): Step =>
  ({ socket }) =>
    new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        socket.off('close', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      socket.once('close', done);
    });

/** Writes the bytes in small pieces, each after a pause, for as long as somebody listens. */
export const drip = (bytes: string, size: number, everyMs: number): Reply =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => [
    write(bytes.slice(index * size, (index + 1) * size)),
    pause(everyMs),
  ]).flat();

/** The head of an answer. */
export function head(
  { status = 200, headers = {}, framing = 'length', claims }: Answer,
  bytes: number,
): string {
  const framed =
    framing === 'chunked'
      ? ['Transfer-Encoding: chunked']
      : framing === 'close'
        ? ['Connection: close']
        : [`Content-Length: ${String(claims ?? bytes)}`];
  const named = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${String(status)} Said`, ...named, ...framed, '', ''].join('\r\n');
}

/** One piece of a chunked body. */
export const chunk = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);

const LAST_CHUNK = '0\r\n\r\n';

/** A whole answer. */
export function say(answer: Answer): Reply {
  const body = Buffer.from(answer.body ?? '');
  const wrapped = answer.framing === 'chunked' ? [chunk(body), Buffer.from(LAST_CHUNK)] : [body];
  const bytes = Buffer.concat([Buffer.from(head(answer, body.length), 'latin1'), ...wrapped]);
  return [write(bytes), ...(answer.framing === 'close' ? [end] : [])];
}

/** A whole answer with a JSON body. */
export const json = (text: string | Buffer, answer: Answer = {}): Reply =>
  say({ ...answer, headers: { 'Content-Type': 'application/json', ...answer.headers }, body: text });

/** The same, compressed; `part` of the compressed bytes only, in an answer that is well formed all the same. */
export function compressed(encoding: Encoding, text: string | Buffer, part = 1, answer: Answer = {}): Reply {
  const whole = compress[encoding](text);
  return say({
    ...answer,
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding, ...answer.headers },
    body: whole.subarray(0, Math.ceil(whole.length * part)),
  });
}

/** What a proxy that works answers to CONNECT: a way through to that port of this machine. */
export const tunnel: Step = (peer, { target }) =>
  new Promise((resolve) => {
    const { socket } = peer;
    peer.takeOver();
    const port = Number(target.slice(target.lastIndexOf(':') + 1));
    const through = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(through).pipe(socket);
    });
    const close = () => {
      socket.destroy();
      through.destroy();
      resolve();
    };
    through.on('error', close).on('close', close);
    socket.on('close', close);
  });
