import type { RequestError } from '../../http/errors';
import { RedirectError, WebPageError } from '../../http/errors';
import type { Redact } from '../../http/redaction/redaction';
import { MASK } from '../../http/redaction/redaction';
import { isWebPage, pageTitle } from '../../http/webPage';
import type { FailedAnswer } from './failedAnswer';
import type { RequestTemplate } from '../requestTemplate';

const MAX_HOPS = 3;

/** What servers write into the page of an ordinary redirect. */
const USUAL_TITLE = /^(?:30\d\b|(?:object|document)?\s*moved\b|found\b|see other\b|redirect)/i;

/** The error of a redirect that was not followed, or not any further; of addresses it names hosts and paths only. */
export function redirectFailure(
  { vendor, response, redact, facts }: FailedAnswer,
  template: RequestTemplate | undefined,
): RequestError {
  const { movedFrom: chain = [], headers, text } = response;
  const from = new URL(chain.at(-1) ?? '/', template?.url ?? vendor.origin);
  const location = headers.get('location') ?? '';
  const target = targetOf(location, from);
  if (target === undefined) {
    const way = chain.length < 2 ? '' : ` after ${pathsOf(chain, redact)}`;
    return new RedirectError(`The answer points elsewhere without saying where${way}.`, undefined, facts);
  }
  const host = hostOf(target, location, redact);
  if (target.origin === from.origin && target.username === '' && target.password === '') {
    if (chain.length === 0)
      return new RedirectError(
        'The answer points to another path; it was not followed.',
        'another path',
        facts,
      );
    const paths = pathsOf([...chain, target.pathname], redact);
    const why = chain.length > MAX_HOPS ? 'more than three times' : 'in a circle';
    return new RedirectError(`${vendor.title} redirects ${why}: ${paths}.`, host, facts);
  }
  const title = pageTitle(text, redact) ?? '';
  if (isWebPage(text, headers.get('content-type')) && !USUAL_TITLE.test(title)) {
    return new WebPageError(
      `A network sign-in page or another web page answered instead of ${vendor.title}; it points to ${host}.`,
      facts,
    );
  }
  const unencrypted = target.protocol === 'http:' && from.protocol === 'https:' ? ' without encryption' : '';
  return new RedirectError(`The answer points to ${host}${unencrypted}; it was not followed.`, host, facts);
}

function targetOf(location: string, from: URL): URL | undefined {
  const target = location !== '' && URL.canParse(location, from) ? new URL(location, from) : undefined;
  return target === undefined || target.host === '' ? undefined : target;
}

/** An address may be made of a secret, which then ends the host with its own signs, or stands on both sides of an @. */
function hostOf(target: URL, location: string, redact: Redact): string {
  const hasUser = target.username !== '' || target.password !== '';
  return hasUser && redact(location) !== location ? MASK : redact(target.host, true);
}

/** A secret with a ? in it ends a path. */
const pathsOf = (paths: readonly string[], redact: Redact): string =>
  paths.map((path) => redact(path, true)).join(' → ');
