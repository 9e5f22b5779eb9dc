import assert from 'node:assert/strict';
import { PageBook } from '../../../src/session/pageBook';
import { answerOf, listOperation, pageFrom, queryAt, styles, things } from '../../support/pagedList';

const operation = listOperation(styles.offset, 'id');
const pageAt = (position: number, rows: readonly unknown[]) =>
  pageFrom(operation, position, answerOf(rows, queryAt(operation, position)));

describe('the pages of a run', () => {
  it('show a row once, and say that the list changed', () => {
    const book = new PageBook({}, 'id');
    book.add(pageAt(0, things(25)));
    book.add(pageAt(10, things(26, -1)));
    assert.deepEqual(book.current?.rows[0], { id: 10 });
    assert.deepEqual(book.current.notices, [
      '1 duplicate skipped.',
      'The list changed while loading: rows may be missing.',
    ]);
    assert.equal(book.nextPosition, 20);
  });

  it('end where the vendor answers the same page again', () => {
    const book = new PageBook({}, 'id');
    book.add(pageAt(0, things(25)));
    book.add({ ...pageAt(0, things(25)), position: 10, next: 20 });
    assert.equal(book.hasNext, false);
    assert.deepEqual(book.current?.rows, []);
    assert.match(book.current.notices.join(' '), /The vendor repeats its rows at position 10/);
  });
});
