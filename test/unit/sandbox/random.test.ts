import assert from 'node:assert/strict';
import { createRandom } from '../../../src/sandbox/random';
import { companyNumber, personalNumber, brazilianMoney } from '../../../src/sandbox/vendors/auvo/writing';

describe('the seeded source of choices', () => {
  it('repeats itself with the same seed, and differs with another', () => {
    const draw = (seed: number) =>
      Array.from(
        { length: 20 },
        (
          (random) => () =>
            random.whole(0, 1_000_000)
        )(createRandom(seed)),
      );
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  it('stays within its limits', () => {
    const random = createRandom(1);
    for (let count = 0; count < 1_000; count += 1) {
      assert.ok([3, 4, 5].includes(random.whole(3, 5)));
      assert.ok(
        ['a', 'b'].includes(
          random.weighted([
            [1, 'a'],
            [3, 'b'],
            [0, 'never'],
          ] as const),
        ),
      );
      assert.equal(new Set(random.some([1, 2, 3, 4], 3)).size, 3);
    }
  });
});

describe('Brazilian writing', () => {
  it('gives personal numbers whose check digits are right, by the other known formula', () => {
    const random = createRandom(2);
    for (let count = 0; count < 50; count += 1) {
      const digits = Array.from(personalNumber(random), Number);
      const check = (length: number, first: number) =>
        (digits.slice(0, length).reduce((sum, digit, index) => sum + digit * (index + first), 0) % 11) % 10;
      assert.deepEqual(digits.slice(9), [check(9, 1), check(10, 0)]);
      assert.match(companyNumber(random), /^\d{8}0001\d{2}$/);
    }
  });

  it('writes money with points for thousands and a comma for cents', () => {
    assert.equal(brazilianMoney(2_500_000), '2.500.000,00');
    assert.equal(brazilianMoney(12), '12,00');
    assert.equal(brazilianMoney(1234.5), '1.234,50');
  });
});
