import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './cases';
import { formsOf, leaksIn } from './leaks';
import { matrix } from './matrix';

const rows = Object.values(matrix).flat();
const own = rows.filter((row) => typeof row === 'string');
const elsewhere = rows.filter((row) => typeof row !== 'string');

describe('the fault matrix as a whole', () => {
  it('has a case for every row, unless the row says where else it is shown', () => {
    const shown = new Set(cases.map(({ row }) => row));
    assert.deepEqual(
      own.filter((row) => !shown.has(row)),
      [],
    );
  });

  it('knows the row of every case', () => {
    const known = new Set<string>(own);
    assert.deepEqual(
      [...new Set(cases.map(({ row }) => row))].filter((row) => !known.has(row)),
      [],
    );
  });

  it('names an issue, or tests that there are, for each of the other rows', () => {
    const root = join(__dirname, '..', '..');
    const lost = elsewhere.filter(
      ({ shownBy }) => !/^issue \d$/.test(shownBy) && !existsSync(join(root, shownBy)),
    );
    assert.deepEqual(lost, []);
  });

  it('has at least 400 cases, each with a name of its own, and 60 for each vendor', () => {
    const names = cases.map(({ kit, row, what }) => `${kit.name} · ${row} · ${what}`);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    assert.ok(cases.length >= 400);
    for (const id of ['autovu', 'auvo', 'autengo', 'letsjobit'])
      assert.ok(cases.filter(({ kit }) => kit.id === id).length >= 60, id);
  });

  it('finds a secret in each of its forms, and none in a text without', () => {
    const secret = `canary/key+=&"'<u>%20`;
    for (const [form, value] of formsOf(secret))
      assert.ok(leaksIn(`before ${value} after`, [secret]).length > 0, form);
    assert.deepEqual(leaksIn('a text without', [secret]), []);
  });
});
