/** Where the editor keeps secrets: in a few words, and in full. */
export interface Where {
  readonly short: string;
  readonly long: string;
}

/**
 * The editor's window keeps them, never its extension host: on a desktop the system's keyring protects them, in a
 * browser the site that serves the editor chooses. `appHost` is what the editor says of that site.
 */
export function whereSecretsLive(
  remoteName: string | undefined,
  ui: 'desktop' | 'web',
  appHost: string,
): Where {
  if (ui === 'desktop') {
    const remote = remoteName === undefined ? undefined : (remotes.get(remoteName) ?? 'the remote machine');
    return {
      short: remote === undefined ? 'Kept on this computer' : `Kept on this computer, not on ${remote}`,
      long: [
        "The keys are in this editor's secret store on this computer, encrypted with a key of the system's keyring.",
        remote === undefined
          ? 'Without a keyring the editor says so, and may forget them when it closes.'
          : `On ${remote} they are in memory only, while requests are sent from there.`,
      ].join(' '),
    };
  }
  if (appHost === 'codespaces' || appHost === 'github.dev' || appHost === 'vscode.dev') {
    return {
      short: 'Kept in this browser',
      long: `The keys are in the secret store that ${appHost} gives this browser. The machine that runs the extensions has them in memory only, while requests are sent from there.`,
    };
  }
  return {
    short: 'Kept in this browser, not on the server',
    long: "The keys are in this browser's storage, encrypted with a key of which the server has one half (code-server does so); a server that has none lets them go when the page is closed. On the server they are in memory only, while requests are sent from there.",
  };
}

const remotes: ReadonlyMap<string, string> = new Map([
  ['ssh-remote', 'the SSH host'],
  ['wsl', 'the WSL side'],
  ['dev-container', 'the container'],
  ['attached-container', 'the container'],
  ['k8s-container', 'the container'],
  ['codespaces', 'the codespace'],
  ['tunnel', 'the machine behind the tunnel'],
]);
