/** What of the host is not needed before the user does something: a bundle of its own, so that activation stays small. */
export { Answers } from './answers/answers';
export { compareProfiles } from './answers/compareProfiles';
export { credentialNodes } from './credentials/credentialNodes';
export { CredentialCommands } from './credentials/credentialCommands';
export { CredentialTable } from './credentials/table/credentialTable';
export { exportRows } from './export/exportRows';
export { offerInterrupted } from './export/interrupted';
export { exportOpenApi } from './exportOpenApi';
export { testConnection } from './network/connectionTest';
export { openMap } from './openMap';
export { BodyDocuments } from './panel/bodyDocuments';
export { openPlaces } from './requests/openPlaces';
export { RequestCommands } from './requests/requestCommands';
export { SnippetCommands } from './snippets/snippetCommands';
