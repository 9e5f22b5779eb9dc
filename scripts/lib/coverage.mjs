/** Where the suites that record coverage leave it, in the checkout. */
export const COVERAGE_FOLDER = 'out/coverage';
