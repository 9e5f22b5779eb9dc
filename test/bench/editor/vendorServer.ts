import { createServer } from 'node:http';
import { answers } from '../../../src/catalog/vendors/letsjobit/answers';
import { listening } from '../../support/servers';

/** How many fields a row has. */
export const FIELDS = 40;

/** What the first value of an answer begins with: it tells the answers apart on the screen. */
export const STAMP = 'answer-';

/** LetsJobIt on loopback: every request gets the same rows, under a new stamp. */
export interface VendorServer extends AsyncDisposable {
  readonly origin: string;
  /** How many rows an answer has from now on; gives its size in bytes. */
  offer(rows: number): number;
}

/** Starts one. Answers are made before they are asked for: giving one costs this process nothing but writing it. */
export async function vendorServer(): Promise<VendorServer> {
  const bodies = new Map<number, Buffer>();
  let body: Buffer = Buffer.alloc(0);
  let stamp = 0;
  const server = createServer((request, response) => {
    request.resume();
    body.write(stampText((stamp += 1)), body.indexOf(STAMP));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length });
    response.end(body);
  });
  return {
    origin: await listening(server),
    offer(rows) {
      body = bodies.get(rows) ?? bodyOf(rows);
      bodies.set(rows, body);
      return body.length;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function bodyOf(rows: number): Buffer {
  const { data } = answers['visits.list'] as { data: readonly Readonly<Record<string, unknown>>[] }; // as documented
  const fields = Object.entries(data[0] ?? {}).slice(0, FIELDS);
  const list = Array.from({ length: rows }, (_, index) => ({
    ...Object.fromEntries(fields),
    _id: index === 0 ? stampText(0) : `visit-${String(index)}`,
    id: 10_000_000 + index,
    docNo: `H-${String(index).padStart(6, '0')}`,
    customer: `Customer ${String((index * 48_271) % 100_003)}`,
    lat: Number((50 + (index % 997) / 1_000).toFixed(3)),
    lng: Number((-2 - (index % 991) / 1_000).toFixed(3)),
  }));
  const meta = { totalRecords: rows, returnedRecords: rows, remainingRecords: 0, nextStart: 0 };
  return Buffer.from(JSON.stringify({ meta, data: list }));
}

const stampText = (number: number): string => `${STAMP}${String(number).padStart(6, '0')}`;
