import type { FaultCase } from './case';
import { beyond } from './rows/beyond';
import { cancel, clock } from './rows/cancel';
import { certificates } from './rows/certificates';
import { connect } from './rows/connect';
import { content } from './rows/content';
import { limits } from './rows/limits';
import { login } from './rows/login';
import { paging } from './rows/paging';
import { positions } from './rows/positions';
import { proxies } from './rows/proxies';
import { redirects } from './rows/redirects';
import { secrets } from './rows/secrets';
import { status } from './rows/status';
import { time } from './rows/time';
import { tokens } from './rows/tokens';
import { transport } from './rows/transport';

/** Every case, by the section of the matrix that its row is in; those about logins apart. */
export const sections: Readonly<Record<string, readonly FaultCase[]>> = {
  Connect: [...connect, ...certificates, ...proxies],
  Time: time,
  'Body transport': transport,
  'Body content': content,
  Status: [...redirects, ...status, ...limits],
  Paging: [...paging, ...positions],
  'Clock, process, editor': clock,
  Cancel: cancel,
  Logins: [...tokens, ...login],
  'Beyond the matrix': [...beyond, ...secrets],
};

export const cases: readonly FaultCase[] = Object.values(sections).flat();
