/** Ids that the manifest declares too; a test compares both. */
export const views = {
  container: 'vendorscope',
  explorer: 'vendorscope.explorer',
  credentials: 'vendorscope.credentials',
} as const;

export const PANEL_TYPE = 'vendorscope.panel';

export const commands = {
  openOperation: 'vendorscope.openOperation',
  openOperationToSide: 'vendorscope.openOperationToSide',
  findOperation: 'vendorscope.findOperation',
  copyPath: 'vendorscope.copyPath',
  copyAsCurl: 'vendorscope.copyAsCurl',
  copyAsTypeScript: 'vendorscope.copyAsTypeScript',
  addCredentials: 'vendorscope.addCredentials',
  editCredentials: 'vendorscope.editCredentials',
  switchProfile: 'vendorscope.switchProfile',
  testCredentials: 'vendorscope.testCredentials',
  forgetCredentials: 'vendorscope.forgetCredentials',
  startSandbox: 'vendorscope.startSandbox',
  stopSandbox: 'vendorscope.stopSandbox',
  showLog: 'vendorscope.showLog',
} as const;

export type CommandName = keyof typeof commands;

export const contexts = { sandboxRunning: 'vendorscope.sandboxRunning' } as const;

/** Keys of the extension's own memory. Nothing under them is secret. */
export const memory = { activeProfiles: 'activeProfiles', snippetTarget: 'snippetTarget' } as const;
