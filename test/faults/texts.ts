import type { FaultCase } from './case';
import type { Observed } from './play';

/** An expected text with the names and numbers of this case in it. */
export function filled(text: string, one: FaultCase, seen: Observed): string {
  const { operation } = one.kit[one.act] ?? one.kit.list;
  const request = seen.requests.at(0);
  const { body = '' } = request ?? {};
  const path = (request?.target ?? '').replace(/\?.*/, '');
  const again = new Date(seen.endedAt + (one.expected.error?.again ?? 0) * 1000);
  return text
    .replaceAll('{host}', seen.host)
    .replaceAll('{name}', seen.host.replace(/:\d+$/, ''))
    .replaceAll('{elsewhere}', seen.otherHost)
    .replaceAll('{proxy}', seen.proxyHost)
    .replaceAll('{vendor}', one.kit.vendor.title)
    .replaceAll('{operation}', operation.title)
    .replaceAll('{path}', path)
    .replaceAll('{moved}', `${path.replace(/\/$/, '')}/moved`)
    .replaceAll('{length}', String(`http://${seen.host}${request?.target ?? ''}`.length))
    .replaceAll('{ofSize}', body === '' ? '' : ` of ${sizeOf(body)}`)
    .replaceAll('{again}', minuteOf(again, new Date(seen.endedAt)))
    .replace(/\{documented (\d+)\|([^}]*)\}/g, (_, status, other) =>
      sentence(operation.errors[Number(status)] ?? String(other)),
    )
    .replace(/\{first (\d+)\}/g, (_, count) => beginning(one, seen).slice(0, Number(count)))
    .trim();
}

/** The good answer to the last request. */
const beginning = ({ kit, act }: FaultCase, { requests }: Observed): string =>
  kit[act]?.answer(requests.at(-1)?.target ?? '') ?? '';

const sentence = (text: string): string => (text === '' || text.endsWith('.') ? text : `${text}.`);

function sizeOf(text: string): string {
  const bytes = Buffer.byteLength(text);
  return bytes < 1000 ? `${String(bytes)} bytes` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** Hours and minutes, rounded up, with the day where it is another one. */
function minuteOf(at: Date, now: Date): string {
  const up = new Date(Math.ceil(at.getTime() / 60_000) * 60_000);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = (date: Date) =>
    `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(up.getHours())}:${two(up.getMinutes())}`;
  return day(up) === day(now) ? time : `${day(up)} ${time}`;
}
