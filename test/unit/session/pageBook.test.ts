import assert from 'node:assert/strict';
import { PageBook } from '../../../src/session/pageBook';
import { resultsOf } from '../../../src/session/results';
import { answerOf, listOperation, pageFrom, queryAt, styles, things } from '../../support/pagedList';

const operation = listOperation(styles.offset, 'id');
const pageAt = (position: number, rows: readonly unknown[]) =>
  pageFrom(operation, position, answerOf(rows, queryAt(operation, position)));

/** Where the rows of the book's open page stand. */
const rangeIn = (book: PageBook) => {
  const place = { run: 1, hasPrevious: false, hasNext: false, cached: false, notices: [] };
  const { rowCount, from, to } = resultsOf(operation, book.current ?? assert.fail('No page.'), [], place);
  return { rowCount, from, to };
};

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

  it('say where their rows stand in the list, also when some were left out', () => {
    const book = new PageBook({}, 'id');
    book.add(pageAt(0, things(25)));
    assert.deepEqual(rangeIn(book), { rowCount: 10, from: 1, to: 10 });
    book.add(pageAt(10, things(26, -1)));
    assert.deepEqual(rangeIn(book), { rowCount: 9, from: 12, to: 20 });
    const among = [{ id: 30 }, { id: 0 }, { id: 31 }];
    book.add({ ...pageAt(20, things(26)), rows: among });
    assert.deepEqual(rangeIn(book), { rowCount: 2, from: 21, to: 23 });
  });

  it('say so, too, where no row is left of a page, and where there was none', () => {
    const book = new PageBook({}, 'id');
    book.add(pageAt(0, things(25)));
    book.add({ ...pageAt(10, things(25)), rows: things(10) });
    assert.deepEqual(rangeIn(book), { rowCount: 0, from: 11, to: 20 });
    const empty = new PageBook({}, 'id');
    empty.add(pageAt(0, []));
    assert.deepEqual(rangeIn(empty), { rowCount: 0, from: 0, to: 0 });
  });
});
