/** What can become of a request, one class a kind, by whose side it is on. */
export * from './network';
export * from './requestError';
export * from './vendor';
export * from './yours';
