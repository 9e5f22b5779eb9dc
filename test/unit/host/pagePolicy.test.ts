import assert from 'node:assert/strict';
import { pageTemplate } from '../../../src/host/panel/pageTemplate';

describe("the policy of the panel's page", () => {
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(pageTemplate) ?? [];

  it('allows our own script, style and font, pictures that an address holds whole, and nothing else', () => {
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      "script-src 'nonce-{{nonce}}'",
      "style-src {{cspSource}} 'nonce-{{nonce}}'",
      'img-src data:',
      'font-src {{cspSource}}',
      "base-uri 'none'",
      "form-action 'none'",
      // Text becomes no markup, except the fixed templates of the toolkit's own elements.
      "require-trusted-types-for 'script'",
      'trusted-types fast-html',
    ]);
  });
});
