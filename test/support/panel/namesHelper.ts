/**
 * What runs our TypeScript marks functions with a helper of its own. A page in which functions of ours are
 * evaluated needs it too.
 */
export const namesHelper = 'globalThis.__name = (named) => named;';
