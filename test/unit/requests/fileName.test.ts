import assert from 'node:assert/strict';
import { fileNameOf } from '../../../src/requests/fileName';

describe('The file of a saved request', () => {
  it('is named after it', () => {
    assert.equal(fileNameOf('Open tasks of Ana', []), 'open-tasks-of-ana.json');
    assert.equal(fileNameOf('Vehículos não vendidos', []), 'vehículos-não-vendidos.json');
  });

  it('has a name that every system takes', () => {
    assert.equal(fileNameOf('CON', []), 'con-request.json');
    assert.equal(fileNameOf('lpt1', []), 'lpt1-request.json');
    assert.equal(fileNameOf('../../a\\b:c*?"<>|.', []), 'a-b-c.json');
    assert.equal(fileNameOf('…', []), 'request.json');
    assert.equal(fileNameOf('x'.repeat(300), []).length, 65);
    assert.ok(Buffer.byteLength(fileNameOf('𝒳'.repeat(300), [])) <= 255);
  });

  it('is none that is there, also where large and small letters are the same', () => {
    assert.equal(fileNameOf('Tasks', ['TASKS.json', 'tasks-2.json']), 'tasks-3.json');
    const decomposed = 'vehi\u0301culos.json';
    assert.equal(fileNameOf('vehículos', [decomposed]), 'vehículos-2.json');
  });
});
