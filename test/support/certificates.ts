import type { KeyObject } from 'node:crypto';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A key and its certificate, both PEM, as a TLS server takes them. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

interface Wish {
  /** The DNS names and IPv4 addresses that it is for. */
  readonly names: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
}

/** An authority that lives as long as the test, and what it signs. */
export interface Authority {
  /** Its certificate in PEM: who trusts it trusts what it signed. */
  readonly ca: string;
  issue(wish: Wish): Identity;
}

const DAY_MS = 86_400_000;

/** Makes an authority of our own. Node has no way to make a certificate, so its few fields are written here. */
export function createAuthority(name = 'Test authority'): Authority {
  const root = keyPair();
  const subject = nameOf(name);
  const make = (wish: Wish, subjectName: Buffer, subjectKey: KeyObject, isCa: boolean): string => {
    const from = wish.from ?? new Date(Date.now() - DAY_MS);
    const to = wish.to ?? new Date(Date.now() + DAY_MS);
    const body = sequence(
      tagged(0xa0, integer(Buffer.from([2]))),
      integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
      ED25519,
      subject,
      sequence(time(from), time(to)),
      subjectName,
      subjectKey.export({ type: 'spki', format: 'der' }),
      tagged(0xa3, sequence(isCa ? constraints : alternativeNames(wish.names))),
    );
    const signature = sign(null, body, root.privateKey);
    return pem(sequence(body, ED25519, bits(signature)));
  };
  return {
    ca: make({ names: [] }, subject, root.publicKey, true),
    issue: (wish) => {
      const own = keyPair();
      return {
        key: own.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: make(wish, nameOf(wish.names[0] ?? 'nobody'), own.publicKey, false),
      };
    },
  };
}

const keyPair = () => generateKeyPairSync('ed25519');

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);
const bits = (bytes: Buffer): Buffer => tagged(0x03, Buffer.from([0]), bytes);
const octets = (bytes: Buffer): Buffer => tagged(0x04, bytes);
const identifier = (...bytes: readonly number[]): Buffer => tagged(0x06, Buffer.from(bytes));
const time = (at: Date): Buffer =>
  tagged(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

/** 1.3.101.112 */
const ED25519 = sequence(identifier(0x2b, 0x65, 0x70));

/** A distinguished name with a common name alone (2.5.4.3). */
const nameOf = (text: string): Buffer =>
  sequence(tagged(0x31, sequence(identifier(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from(text)))));

/** Basic constraints (2.5.29.19): this one may sign others. */
const constraints = sequence(
  identifier(0x55, 0x1d, 0x13),
  tagged(0x01, Buffer.from([0xff])),
  octets(sequence(tagged(0x01, Buffer.from([0xff])))),
);

/** Subject alternative names (2.5.29.17). */
const alternativeNames = (names: readonly string[]): Buffer =>
  sequence(
    identifier(0x55, 0x1d, 0x11),
    octets(
      sequence(
        ...names.map((name) =>
          /^[\d.]+$/.test(name)
            ? tagged(0x87, Buffer.from(name.split('.').map(Number)))
            : tagged(0x82, Buffer.from(name)),
        ),
      ),
    ),
  );

const pem = (der: Buffer): string =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
