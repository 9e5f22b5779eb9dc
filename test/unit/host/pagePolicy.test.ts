import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

describe("the policy of the panel's page", () => {
  const page = readFileSync('webview/index.html', 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];

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
