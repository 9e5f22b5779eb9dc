import assert from 'node:assert/strict';
import { trustedCertificates } from '../../../src/host/network/certificates';

const lists: Readonly<Record<string, string[]>> = { default: ['A', 'B'], system: ['B', 'C'] };

describe('the certificates to trust', () => {
  it("are the built-in ones and the system's, each once", () => {
    assert.deepEqual(
      trustedCertificates(true, (type) => lists[type ?? ''] ?? []),
      { ca: ['A', 'B', 'C'], caFrom: "built in and the system's" },
    );
  });

  it('are Node’s own where the user leaves the system out, and the system is then not asked', () => {
    const { ca, caFrom } = trustedCertificates(false, () => assert.fail('asked'));
    assert.equal(ca, undefined);
    assert.match(caFrom, /^built into Node \(the setting http\.systemCertificates/);
  });

  it('are Node’s own where it cannot read the system’s', () => {
    const { ca, caFrom } = trustedCertificates(true, null);
    assert.equal(ca, undefined);
    assert.match(caFrom, /^built into Node \(this version/);
  });

  it('are Node’s own where reading the system’s fails', () => {
    const { ca, caFrom } = trustedCertificates(true, () => {
      throw new Error('no access');
    });
    assert.equal(ca, undefined);
    assert.match(caFrom, /^built into Node \(the system/);
  });

  it('are found in the Node that runs this, without an argument', () => {
    assert.match(trustedCertificates(true).caFrom, /^built in/);
  });
});
