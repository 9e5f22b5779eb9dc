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
    await endTest(test?.state === 'failed' ? test.fullTitle() : undefined);
  },
  async afterAll() {
    await stopEnvironment();
  },
};
