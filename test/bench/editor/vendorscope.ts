/** The id that VS Code knows our extension by. */
export const VENDORSCOPE = 'vendorscope.vendorscope';
