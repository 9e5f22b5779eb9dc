import type { Operation } from '../../catalog/operation';
import type { Vendor } from '../../catalog/vendor';
import type { RequestTemplate } from '../../client/requestTemplate';
import type { RequestPreview } from '../../protocol/state';
import { escapeInvisible } from '../../snippets/quoting/invisible';
import { unicodeEscape } from '../../snippets/quoting/js';
import type { Consent } from './confirm';
import { masked } from '../preview';
import type { Connected } from '../sessionOptions';

/** More characters and lines would not fit into a dialog. */
const LONGEST = 1_500;
const MOST_LINES = 26;

/** The question before a request goes out: where to, as whom, what it does, and the request itself. */
export function consentOf(
  vendor: Vendor,
  operation: Operation,
  { name, origin, sandbox }: Connected['profile'],
  template: RequestTemplate,
): Consent {
  const target = `${vendor.title} · ${name}`;
  const verb = ['DELETE', 'PATCH'].includes(template.method) ? `Send ${template.method}` : 'Send';
  const where = sandbox ? 'in the built-in sandbox' : `at ${new URL(origin).host}`;
  const effect = template.method === 'DELETE' ? `This deletes data ${where}.` : `This changes data ${where}.`;
  return {
    message: shown(`Send “${operation.title}” to ${target}?`),
    detail: [effect, shortened(requestText(masked(template)))].join('\n\n'),
    button: shown(`${verb} to ${target}`),
  };
}

function requestText({ method, url, headers, body }: RequestPreview): string {
  const head = [`${method} ${url}`, ...headers.map(({ name, value }) => `${name}: ${value}`)].join('\n');
  return body === undefined ? head : `${head}\n\n${body}`;
}

function shortened(text: string): string {
  const lines = text.split('\n').map(shown);
  const whole = lines.join('\n');
  const short = lines.slice(0, MOST_LINES).join('\n').slice(0, LONGEST);
  return short === whole ? whole : `${short}…\n\nThe whole request is in the Request tab.`;
}

/** Nothing in a request may make the question read otherwise than it is. */
const shown = (line: string): string => escapeInvisible(line, unicodeEscape);
