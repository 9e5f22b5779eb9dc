/** Ids that the manifest declares too; a test compares both. */
export const views = {
  container: 'vendorscope',
  explorer: 'vendorscope.explorer',
  credentials: 'vendorscope.credentials',
} as const;

export const PANEL_TYPE = 'vendorscope.panel';
export const TABLE_TYPE = 'vendorscope.credentialTable';

/** Bodies as documents of the editor, and the schemas that they are checked with. */
export const BODY_SCHEME = 'vendorscope-body';
export const SCHEMA_SCHEME = 'vendorscope-schema';

/** Answers and rows as documents of the editor. */
export const ANSWER_SCHEME = 'vendorscope-answer';

/** The address of operations' pages. */
export const DOCUMENTATION_SCHEME = 'vendorscope-docs';

export const commands = {
  openOperation: 'vendorscope.openOperation',
  openOperationToSide: 'vendorscope.openOperationToSide',
  findOperation: 'vendorscope.findOperation',
  openDocumentation: 'vendorscope.openDocumentation',
  copyPath: 'vendorscope.copyPath',
  copyAsCurl: 'vendorscope.copyAsCurl',
  copyAsTypeScript: 'vendorscope.copyAsTypeScript',
  copySnippet: 'vendorscope.copySnippet',
  openSnippet: 'vendorscope.openSnippet',
  insertSnippet: 'vendorscope.insertSnippet',
  copyTypes: 'vendorscope.copyTypes',
  copyEnvTemplate: 'vendorscope.copyEnvTemplate',
  exportOpenApi: 'vendorscope.exportOpenApi',
  addFavourite: 'vendorscope.addFavourite',
  removeFavourite: 'vendorscope.removeFavourite',
  openRequest: 'vendorscope.openRequest',
  runAgain: 'vendorscope.runAgain',
  runRequest: 'vendorscope.runRequest',
  saveAsRequest: 'vendorscope.saveAsRequest',
  removeRun: 'vendorscope.removeRun',
  searchHistory: 'vendorscope.searchHistory',
  clearHistory: 'vendorscope.clearHistory',
  renameRequest: 'vendorscope.renameRequest',
  deleteRequest: 'vendorscope.deleteRequest',
  moveRequest: 'vendorscope.moveRequest',
  openRequestFile: 'vendorscope.openRequestFile',
  addCredentials: 'vendorscope.addCredentials',
  editCredentials: 'vendorscope.editCredentials',
  switchProfile: 'vendorscope.switchProfile',
  testCredentials: 'vendorscope.testCredentials',
  showCredentialTable: 'vendorscope.showCredentialTable',
  testConnection: 'vendorscope.testConnection',
  forgetCredentials: 'vendorscope.forgetCredentials',
  forgetAllCredentials: 'vendorscope.forgetAllCredentials',
  duplicateCredentials: 'vendorscope.duplicateCredentials',
  renameCredentials: 'vendorscope.renameCredentials',
  rotateCredentials: 'vendorscope.rotateCredentials',
  importCredentials: 'vendorscope.importCredentials',
  setProfileColour: 'vendorscope.setProfileColour',
  enterCredentialsAgain: 'vendorscope.enterCredentialsAgain',
  refreshCredentials: 'vendorscope.refreshCredentials',
  allowWrites: 'vendorscope.allowWrites',
  makeReadOnly: 'vendorscope.makeReadOnly',
  startSandbox: 'vendorscope.startSandbox',
  stopSandbox: 'vendorscope.stopSandbox',
  showLog: 'vendorscope.showLog',
} as const;

export type CommandName = keyof typeof commands;

export const contexts = { sandboxRunning: 'vendorscope.sandboxRunning' } as const;

/** Keys of the extension's own memory. Nothing under them is secret. */
export const memory = {
  activeProfiles: 'activeProfiles',
  knownProfiles: 'knownProfiles',
  tests: 'tests',
  snippetTarget: 'snippetTarget',
  snippetExtras: 'snippetExtras',
  exportFolder: 'exportFolder',
  exports: 'exports',
  columns: 'columns',
  history: 'history',
  favourites: 'favourites',
  savedRequests: 'savedRequests',
} as const;
