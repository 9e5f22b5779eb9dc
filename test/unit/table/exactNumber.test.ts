import assert from 'node:assert/strict';
import { parseJson } from '../../../src/http/json/json';
import { compareNumbers, exactOf, numberIdentity, readNumber } from '../../../src/table/exactNumber';
import { ExactSum } from '../../../src/table/exactSum';

const number = (text: string) => {
  const found = readNumber(text);
  assert.ok(found !== undefined, `${text} is a number`);
  return found;
};

const sumOf = (...texts: string[]) => {
  const sum = new ExactSum();
  for (const text of texts) sum.add(number(text));
  return sum;
};

describe('an exact number', () => {
  it('is read from what a person or a vendor writes', () => {
    for (const text of ['0', '-0', '5', '+5', '12.50', '.5', '5.', '1e400', '1E-3', ' 7 ', '007'])
      assert.ok(readNumber(text) !== undefined, text);
  });

  it('is nothing else', () => {
    for (const text of [
      '',
      ' ',
      '.',
      'NaN',
      'Infinity',
      '0x10',
      '1_000',
      '1,5',
      '5 kg',
      '--5',
      '1e',
      'e5',
      '٣',
    ])
      assert.equal(readNumber(text), undefined, text);
    for (const value of ['5', true, null, undefined, NaN, Infinity, [1], {}])
      assert.equal(exactOf(value), undefined);
  });

  it('is in order among all others, however many digits they have', () => {
    const inOrder = [
      '-1e999999999999999999999',
      '-1e400',
      '-9007199254740993',
      '-9007199254740992.5',
      '-1',
      '-1e-400',
      '0',
      '1e-400',
      '2e-400',
      '0.1',
      '0.10000000000000000001',
      '9007199254740992',
      '9007199254740993',
      '1e400',
      '1.5e400',
      '1e401',
      '1e999999999',
      '1e999999999999999999999',
    ].map(number);
    for (const [i, a] of inOrder.entries())
      for (const [j, b] of inOrder.entries()) assert.equal(Math.sign(compareNumbers(a, b)), Math.sign(i - j));
  });

  it('is equal however it is written', () => {
    for (const [a, b] of [
      ['1', '1.0'],
      ['-0', '0'],
      ['0e999999999', '0'],
      ['100', '1e2'],
      ['10e399', '1e400'],
      ['12.5', '12.50'],
      ['9007199254740993', '9007199254740993.0'],
    ] as const) {
      assert.equal(compareNumbers(number(a), number(b)), 0, `${a} and ${b}`);
      assert.equal(numberIdentity(number(a)) === numberIdentity(number(b)), true, `${a} and ${b}`);
    }
    assert.notEqual(numberIdentity(number('9007199254740993')), numberIdentity(number('9007199254740992')));
  });

  it('takes no time for many digits', () => {
    const long = `1${'0'.repeat(500_000)}1`;
    assert.equal(compareNumbers(number(long), number(`${long}.${'0'.repeat(500_000)}`)), 0);
    assert.equal(readNumber(`${long}x`), undefined);
  });
});

describe('a sum', () => {
  it('is exact', () => {
    assert.equal(sumOf('0.1', '0.2').text, '0.3');
    assert.equal(sumOf('9007199254740993', '1').text, '9007199254740994');
    assert.equal(sumOf('9007199254740991', '9007199254740991', '0.5').text, '18014398509481982.5');
    assert.equal(sumOf('-1.5', '1.5').text, '0');
    assert.equal(sumOf('-0').text, '0');
    assert.equal(sumOf('1e30', '1').text, '1000000000000000000000000000001');
    assert.equal(sumOf('-0.001').text, '-0.001');
    assert.equal(sumOf().text, '0');
  });

  it('of huge numbers keeps their exponent', () => {
    assert.equal(sumOf('1e999999999', '2.5e999999999').text, '3.5e999999999');
    assert.equal(sumOf('-1e-999999999').text, '-1e-999999999');
  });

  it('is not made where it would take hundreds of digits', () => {
    assert.equal(sumOf('1e400', '0.01').text, undefined);
    assert.equal(sumOf('1e999999999', '1').average, undefined);
    assert.equal(sumOf('1'.repeat(200_000)).text, undefined);
  });

  it('is the same number that a vendor sent where it is the only one', () => {
    const sum = new ExactSum();
    const value = exactOf(parseJson('12345678901234567890.12'));
    assert.ok(value !== undefined);
    sum.add(value);
    assert.equal(sum.text, '12345678901234567890.12');
    assert.equal(sum.average, '12345678901234567890.12');
  });
});

describe('an average', () => {
  it('is exact where it comes out even', () => {
    assert.equal(sumOf('1', '2').average, '1.5');
    assert.equal(sumOf('-1', '-2').average, '-1.5');
    assert.equal(sumOf('0', '0').average, '0');
  });

  it('is rounded to 20 digits where it does not', () => {
    assert.equal(sumOf('1', '0', '0').average, '0.33333333333333333333');
    assert.equal(sumOf('2', '0', '0').average, '0.66666666666666666667');
    assert.equal(sumOf('-2', '0', '0').average, '-0.66666666666666666667');
    assert.equal(sumOf('200', '0', '0').average, '66.666666666666666667');
  });

  it('loses no digit before its point', () => {
    assert.equal(sumOf('1000000000000000000000000000000', '0', '0').average, `${'3'.repeat(30)}.3`);
  });

  it('of nothing is none', () => {
    assert.equal(sumOf().average, undefined);
  });
});
