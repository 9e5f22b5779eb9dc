/** Whether everything is tried, as `npm run test:soak` does; otherwise what a few minutes allow. */
export const soak = process.env.VENDORSCOPE_SOAK === '1';
