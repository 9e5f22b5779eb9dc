import assert from 'node:assert/strict';
import type { KeptAnswer } from '../../../../src/session/answers/answerBook';
import { AnswerBook } from '../../../../src/session/answers/answerBook';
import { textResponse } from '../../../support/fakeTransport';

/** An answer with this text, of a run and a position. */
const answer = (text: string, run: KeptAnswer['run'], position = 1, at = 0): KeptAnswer => ({
  run,
  position,
  response: { ...textResponse(text), at },
  profile: 'Sandbox',
  redact: (plain) => plain,
});
const before = (book: AnswerBook, one: KeptAnswer): string | undefined =>
  book.before('auvo/tasks.list', one)?.response.text;

describe('answers that are kept', () => {
  const [first, second, third] = [{}, {}, {}];

  it('are compared with the same page of the run before', () => {
    const book = new AnswerBook();
    const all = [
      answer('a1', first, 1),
      answer('a2', first, 2),
      answer('b1', second, 1),
      answer('b2', second, 2),
      answer('b3', second, 3),
    ];
    for (const one of all) book.add('auvo/tasks.list', one);
    assert.deepEqual(
      all.map((one) => before(book, one)),
      [undefined, undefined, 'a1', 'a2', 'a2'],
    );
  });

  it('are those of the last two runs of each operation', () => {
    const book = new AnswerBook();
    const [a, b, c] = [answer('a', first, 2), answer('b', second, 1), answer('c', third, 2)];
    for (const one of [a, b, c]) book.add('auvo/tasks.list', one);
    assert.equal(before(book, c), 'b');
    assert.equal(before(book, b), undefined);
  });

  it('are never those of another operation, nor the one that is compared', () => {
    const book = new AnswerBook();
    book.add('auvo/users.list', answer('a', first));
    const own = answer('b', second);
    book.add('auvo/tasks.list', own);
    assert.equal(before(book, own), undefined);
  });

  it('take up a limited number of bytes: the oldest go first, also those of other operations', () => {
    const book = new AnswerBook(10);
    book.add('auvo/users.list', answer('1234', first));
    const [a, b] = [answer('1234', first), answer('123456', second)];
    book.add('auvo/tasks.list', a);
    book.add('auvo/tasks.list', b);
    assert.equal(before(book, b), '1234');
    assert.equal(book.before('auvo/users.list', answer('x', {}, 1, 5)), undefined);
    book.add('auvo/tasks.list', answer('12345678901', third));
    assert.equal(before(book, answer('x', {}, 1, 5)), undefined);
  });

  it('serve an answer that is not kept itself, when they came earlier', () => {
    const book = new AnswerBook();
    book.add('auvo/tasks.list', answer('a', first, 1, 5));
    assert.equal(before(book, answer('x', {}, 1, 6)), 'a');
    assert.equal(before(book, answer('x', {}, 1, 4)), undefined);
  });
});
