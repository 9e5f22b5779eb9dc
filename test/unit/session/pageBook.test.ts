import assert from 'node:assert/strict';
import { PageBook } from '../../../src/session/rows/pageBook';
import { pageFacts } from '../../../src/session/rows/results';
import { answerOf, listOperation, pageFrom, queryAt, styles, things } from '../../support/pagedList';

const operation = listOperation(styles.offset, 'id');
const pageAt = (position: number, rows: readonly unknown[]) =>
  pageFrom(operation, position, answerOf(rows, queryAt(operation, position)));

/** Where the rows of the book's open page stand. */
const rangeIn = (book: PageBook) => {
  const around = { hasPrevious: false, hasNext: false, cached: false };
  const { allRows, from, to } = pageFacts(operation, book.current ?? assert.fail('No page.'), around, []);
  return { rowCount: allRows, from, to };
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

describe('the pages of a long run', () => {
  const large = (position: number, bytes: number) => {
    const page = pageAt(position, things(50));
    return { ...page, response: { ...page.response, decodedBytes: bytes } };
  };

  it('are kept as far as there is room: those farthest from the open one go first', () => {
    const book = new PageBook({}, 'id', 100);
    for (const position of [0, 10, 20]) book.add(large(position, 45));
    assert.equal(book.number, 3);
    assert.equal(book.turnTo('first'), false, 'The first page is no longer kept.');
    assert.equal(book.positionOf('first'), 0);
    assert.equal(book.turnTo('previous'), true);
    assert.equal(book.current?.position, 10);
  });

  it('are asked for again when the user goes back to one that went, and stand in its place', () => {
    const book = new PageBook({}, 'id', 100);
    for (const position of [0, 10, 20]) book.add(large(position, 45));
    book.take('first', large(0, 45));
    assert.equal(book.number, 1);
    assert.equal(book.hasPrevious, false);
    assert.equal(
      book.current?.rows.length,
      10,
      'Its rows are its own: they are not taken for repeated ones.',
    );
    assert.equal(book.nextPosition, 30, 'The list still goes on after the last page.');
    assert.equal(book.positionOf('next'), 10);
  });

  it('keep the open one, however large it is', () => {
    const book = new PageBook({}, 'id', 100);
    book.add(large(0, 500));
    assert.equal(book.current?.position, 0);
  });
});
