/** What a panel needs of a session: one chunk, loaded with the first panel. */
export { Session } from './session';
export { sessionHandlers } from './sessionHandlers';
