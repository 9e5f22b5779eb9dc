/** What of the host is not needed before the user does something: a bundle of its own, so that activation stays small. */
export { compareProfiles } from './answers/compareProfiles';
export { CredentialCommands } from './credentials/credentialCommands';
export { exportOpenApi } from './exportOpenApi';
export { testConnection } from './network/connectionTest';
export { openPlaces } from './requests/openPlaces';
export { RequestCommands } from './requests/requestCommands';
export { SnippetCommands } from './snippets/snippetCommands';
