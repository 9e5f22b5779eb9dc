import assert from 'node:assert/strict';
import type { PeerCertificate } from 'node:tls';
import { certificateFacts } from '../../../../src/http/transport/secureSocket';

const factsOf = (parts: Record<string, unknown>) =>
  certificateFacts({
    valid_from: 'Nov 21 00:00:00 2026 GMT',
    valid_to: 'Nov 22 12:00:00 2026 GMT',
    ...parts,
  } as unknown as PeerCertificate); // as much of one as is read

describe('what is told of a certificate', () => {
  it('is whom it is for, who issued it, and when it is valid', () => {
    const facts = factsOf({
      subject: { CN: 'api.example.com' },
      issuer: { O: 'An Organisation' },
      subjectaltname: 'DNS:api.example.com, IP Address:127.0.0.1',
    });
    assert.deepEqual(facts, {
      subject: 'api.example.com',
      issuer: 'An Organisation',
      names: 'api.example.com, 127.0.0.1',
      validFrom: Date.UTC(2026, 10, 21),
      validTo: Date.UTC(2026, 10, 22, 12),
    });
  });

  it('is nothing where the certificate says nothing', () => {
    const { subject, issuer, names } = factsOf({ issuer: {} });
    assert.deepEqual([subject, issuer, names], ['', '', '']);
  });

  it('falls back on the subject for the names', () => {
    assert.equal(factsOf({ subject: { CN: 'old.example.com' }, issuer: {} }).names, 'old.example.com');
  });

  it('cannot be a link where it is shown', () => {
    const { names } = factsOf({ subject: {}, issuer: {}, subjectaltname: 'DNS:[Sign in](command:quit)' });
    assert.equal(names, 'Sign incommand:quit');
  });

  it('cannot draw on the screen', () => {
    const { subject } = factsOf({ subject: { CN: `a\u001b[2J\u202e${'x'.repeat(500)}` }, issuer: {} });
    assert.equal(subject, `a?2J?${'x'.repeat(95)}`);
  });
});
