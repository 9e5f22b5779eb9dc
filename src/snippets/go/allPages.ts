import type { Pointer } from '../../catalog/pagination';
import { camel } from '../names';
import type { Paging } from '../paging';
import { goString } from '../quoting/go';
import type { SnippetRequest } from '../target';
import type { GoField } from './answerType';
import { goAnswer, goField } from './answerType';
import { goRequest } from './request';

/** The Go function that walks all pages. */
export function goAllPages(request: SnippetRequest, paging: Paging): string {
  const { url, first, position, rows } = paging;
  const name = camel(request.operation.id);
  const address = [
    goString(url.before),
    `strconv.FormatInt(${position}, 10)`,
    ...(url.after === '' ? [] : [goString(url.after)]),
  ].join(' + ');
  const read: GoField[] = [{ at: rows, type: '[]json.RawMessage' }, ...nextFields(paging)];
  return `// ${name} yields every row of all pages.
func ${name}(${request.login === undefined ? '' : 'token string, '}yield func(row json.RawMessage) error) error {
	${position} := int64(${first})
	for {
		address := ${address}
		${goRequest(request, request.template, 'address').replaceAll('\n', '\n\t')}
		content, err := send(request)
		if err != nil {
			return err
		}
		var answer ${goAnswer(read, '\t\t')}
		if err := json.Unmarshal(content, &answer); err != nil {
			return err
		}
		rows := ${goField(rows)}
		if rows == nil {
			return errors.New(${goString(`the answer has no list of rows${rows.length === 0 ? '' : ` at ${rows.join('.')}`}`)})
		}
		for _, row := range rows {
			if err := yield(row); err != nil {
				return err
			}
		}
${stepOn(paging)}
	}
}`;
}

function nextFields({ next }: Paging): GoField[] {
  if (next.by === 'page' && next.hasNext !== undefined) return [{ at: next.hasNext, type: 'bool' }];
  if (next.by === 'answer') {
    return [
      { at: next.remaining, type: 'json.Number' },
      { at: next.next, type: 'json.Number' },
    ];
  }
  return next.total === undefined ? [] : [{ at: next.total, type: 'json.Number' }];
}

/** The lines after the rows: on to the next position, or the end. */
function stepOn({ next, position }: Paging): string {
  const end = (when: string): string => `		if ${when} {
			return nil
		}`;
  const none = 'len(rows) == 0';
  if (next.by === 'rows') {
    return `${end(none)}
${number('total', next.total)}
		${position} += int64(len(rows))
${end(`${position} >= total`)}`;
  }
  if (next.by === 'answer') {
    return `${number('remaining', next.remaining)}
${end(`${none} || remaining == 0`)}
${number('next', next.next)}
${end(`next <= ${position}`)}
		${position} = next`;
  }
  if (next.hasNext !== undefined)
    return [end(`${none} || !${goField(next.hasNext)}`), on(position)].join('\n');
  if (next.total === undefined) return [end(`len(rows) < ${next.size}`), on(position)].join('\n');
  return [
    end(none),
    number('total', next.total),
    end(`${position}*${next.size} >= total`),
    on(position),
  ].join('\n');
}

const on = (position: string): string => `		${position}++`;

const number = (name: string, at: Pointer): string => `		${name}, err := ${goField(at)}.Int64()
		if err != nil {
			return err
		}`;
