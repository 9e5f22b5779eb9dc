// Mocha's root hooks for the end-to-end tests.
import { rm } from 'node:fs/promises';
import { resultsFolder } from './environment';
import { beginTest, endTest, startEnvironment, stopEnvironment } from './openEditor';

export const mochaHooks = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(600_000);
    await rm(resultsFolder, { recursive: true, force: true });
    await startEnvironment();
  },
  beforeEach() {
    beginTest();
  },
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    // A try that is followed by another has no state.
    await endTest(test?.state === 'passed' || test?.isPending() ? undefined : test?.fullTitle());
  },
  async afterAll() {
    await stopEnvironment();
  },
};
