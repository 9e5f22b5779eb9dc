import assert from 'node:assert/strict';
import { whereSecretsLive } from '../../../../src/host/credentials/whereSecretsLive';

describe('where secrets live', () => {
  it('is this computer’s keyring on a desktop', () => {
    const { short, long } = whereSecretsLive(undefined, 'desktop', 'desktop');
    assert.equal(short, 'Kept on this computer');
    assert.match(long, /on this computer, encrypted with a key of the system's keyring\. Without a keyring/);
  });

  for (const [remoteName, name] of [
    ['ssh-remote', 'the SSH host'],
    ['wsl', 'the WSL side'],
    ['dev-container', 'the container'],
    ['attached-container', 'the container'],
    ['codespaces', 'the codespace'],
    ['tunnel', 'the machine behind the tunnel'],
    ['something-new', 'the remote machine'],
    ['toString', 'the remote machine'],
  ] as const) {
    it(`is this computer also where extensions run on ${name} (${remoteName})`, () => {
      const { short, long } = whereSecretsLive(remoteName, 'desktop', 'desktop');
      assert.equal(short, `Kept on this computer, not on ${name}`);
      assert.match(long, new RegExp(`On ${name} they are in memory only`));
    });
  }

  it('is the browser with code-server and the server of VS Code, whose remote name is an address', () => {
    const { short, long } = whereSecretsLive('localhost:8080', 'web', 'server-distro');
    assert.equal(short, 'Kept in this browser, not on the server');
    assert.match(
      long,
      /the server has one half .* a server that has none lets them go when the page is closed/,
    );
    assert.doesNotMatch(short + long, /8080/);
  });

  it('is what the site gives the browser in a codespace', () => {
    assert.match(
      whereSecretsLive('codespaces', 'web', 'codespaces').long,
      /that codespaces gives this browser/,
    );
  });
});
