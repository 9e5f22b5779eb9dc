import assert from 'node:assert/strict';
import type { DetailNode } from '../../../../src/protocol/detail';
import type { TreeLine, ValueTree } from '../../../../webview/views/value/valueTree';
import {
  grown,
  keyOf,
  lineAfter,
  linesOf,
  opensOrCloses,
  toggled,
} from '../../../../webview/views/value/valueTree';

const node = (key: string | number, count?: number): DetailNode => ({
  key,
  kind: count === undefined ? 'text' : 'object',
  text: String(key),
  ...(count === undefined ? {} : { count }),
});
const whole: ValueTree = { '[]': { nodes: [node('a'), node('b', 3), node('c', 0)], count: 3, open: true } };
const line = (lines: readonly TreeLine[], at: number): TreeLine => {
  const found = lines[at];
  assert.ok(found, 'no such line');
  return found;
};
/** The tree with "b" opened and its first two values loaded. */
const opened = grown(toggled(whole, line(linesOf(whole), 1)), ['b'], 0, {
  children: [node('x'), node('y', 1)],
  count: 3,
});
const keys = (lines: readonly TreeLine[]): string[] => lines.map(({ key }) => key);

describe('the tree of a value', () => {
  it('shows what is open, with level and place as ARIA counts them', () => {
    assert.deepEqual(
      linesOf(opened).map(({ path, level, place, of }) => [path.join('.'), level, place, of]),
      [
        ['a', 1, 1, 3],
        ['b', 1, 2, 3],
        ['b.x', 2, 1, 3],
        ['b.y', 2, 2, 3],
        ['b', 2, 3, 3],
        ['c', 1, 3, 3],
      ],
    );
  });

  it('opens what holds something, and nothing else', () => {
    assert.deepEqual(
      linesOf(opened).map(({ open }) => open),
      [undefined, true, undefined, false, undefined, undefined],
    );
  });

  it('offers the values that are not loaded yet, and adds them where they belong', () => {
    assert.equal(line(linesOf(opened), 4).left, 1);
    const full = grown(opened, ['b'], 2, { children: [node('z')], count: 3 });
    assert.deepEqual(keys(linesOf(full)).slice(2, 5), [
      keyOf(['b', 'x']),
      keyOf(['b', 'y']),
      keyOf(['b', 'z']),
    ]);
    assert.ok(linesOf(full).every(({ left }) => left === undefined));
  });

  it('leaves out an answer that does not follow on what is there', () => {
    assert.equal(grown(opened, ['b'], 0, { children: [node('x')], count: 3 }), opened);
    assert.equal(grown(opened, ['q'], 0, { children: [node('x')], count: 3 }), opened);
  });

  it('keeps what was loaded while it is closed', () => {
    const closed = toggled(opened, line(linesOf(opened), 1));
    assert.equal(linesOf(closed).length, 3);
    assert.deepEqual(linesOf(toggled(closed, line(linesOf(closed), 1))), linesOf(opened));
  });

  it('begins at level 1 also for a value inside', () => {
    assert.deepEqual(
      linesOf(opened, ['b']).map(({ level }) => level),
      [1, 1, 1],
    );
  });
});

describe('the keys of the tree', () => {
  const lines = linesOf(opened);
  const after = (key: string, at: number): string | undefined => lineAfter(lines, key, at)?.key;

  it('move by line, and to both ends', () => {
    assert.equal(after('ArrowDown', 0), keyOf(['b']));
    assert.equal(after('ArrowUp', 1), keyOf(['a']));
    assert.equal(after('ArrowUp', 0), undefined);
    assert.equal(after('Home', 3), keyOf(['a']));
    assert.equal(after('End', 0), keyOf(['c']));
  });

  it('go into what is open and out to what holds it', () => {
    assert.equal(after('ArrowRight', 1), keyOf(['b', 'x']));
    assert.equal(after('ArrowLeft', 3), keyOf(['b']));
    assert.equal(after('ArrowLeft', 4), keyOf(['b']));
    assert.equal(after('ArrowLeft', 0), undefined);
    assert.equal(after('a', 0), undefined);
    assert.equal(after('End', 99), undefined);
  });

  it('open and close', () => {
    const [leaf, open, closed] = [line(lines, 0), line(lines, 1), line(lines, 3)];
    assert.ok(opensOrCloses('ArrowRight', closed) && opensOrCloses('Enter', closed));
    assert.ok(opensOrCloses('ArrowLeft', open) && opensOrCloses(' ', open));
    assert.ok(!opensOrCloses('ArrowRight', open) && !opensOrCloses('ArrowLeft', closed));
    assert.ok(!opensOrCloses('Enter', leaf));
  });
});
