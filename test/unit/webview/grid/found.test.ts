import assert from 'node:assert/strict';
import { foundIn } from '../../../../webview/grid/found';

describe('What is found in a cell', () => {
  it('is each place of the text, whatever its case', () => {
    assert.deepEqual(foundIn('Banana BANANA', 'ana'), [
      [1, 4],
      [8, 11],
    ]);
  });

  it('is found with and without accents, at its own place', () => {
    assert.deepEqual(foundIn('Indústria São João', 'sao'), [[10, 13]]);
    assert.deepEqual(foundIn('Sao', 'SÃO'), [[0, 3]]);
    assert.deepEqual(foundIn('😀 é', 'É'), [[3, 4]]);
  });

  it('is nothing where nothing is looked for, or it is not there', () => {
    assert.deepEqual(foundIn('abc', ''), []);
    assert.deepEqual(foundIn('abc', 'z'), []);
  });
});
