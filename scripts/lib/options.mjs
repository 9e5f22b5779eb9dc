import { parseArgs } from 'node:util';

/**
 * Reads `--port N` from the command line.
 * @param {string[]} [args]
 */
export function portOption(args = process.argv.slice(2)) {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
  if (values.port === undefined) return { port: undefined };
  const port = Number(values.port);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return { port };
  throw new Error(`--port takes a number from 1 to 65535, not "${values.port}".`);
}

/**
 * Reads `--out DIR` from the command line; there is no default, so that nothing is written where nobody looks.
 * @param {string[]} [args]
 */
export function outOption(args = process.argv.slice(2)) {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  if (values.out === undefined || values.out === '')
    throw new Error('Say where to write with --out DIR, such as: npm run openapi -- --out openapi');
  return { out: values.out };
}
