import assert from 'node:assert/strict';
import { CredentialCommands } from '../../../src/host/credentials/credentialCommands';
import type { ProfileTester } from '../../../src/host/credentials/profileTester';
import type { Profile } from '../../../src/host/credentials/profiles';
import type { TestResult } from '../../../src/host/credentials/testProfile';
import { lazyEngine } from '../../../src/host/engine';
import { answerDialogs } from './answerDialogs';
import { HostParts } from './parts';

type Dialogs = ReturnType<typeof answerDialogs>;

/** The credential commands over parts of their own, with an environment that the test fills. */
export class Credentials {
  readonly parts = new HostParts();
  readonly environment: Record<string, string> = {};
  readonly commands = new CredentialCommands(
    lazyEngine(),
    this.parts.profiles,
    this.parts.connections,
    this.environment,
  );

  /** What the sandbox issued for a vendor. */
  async site(vendorId: string) {
    const site = (await this.parts.sandbox.get()).vendors[vendorId];
    assert.ok(site);
    return site;
  }

  /** Stores a profile that the sandbox accepts. */
  async store(vendorId: string, name: string, more: Partial<Profile> = {}): Promise<Profile> {
    const { origin, credentials } = await this.site(vendorId);
    const profile = { vendorId, id: name, name, origin, writable: false, fields: credentials, ...more };
    await this.parts.profiles.save(profile);
    return profile;
  }

  stored(vendorId: string, id: string): Promise<Profile | undefined> {
    return this.parts.profiles.get(vendorId, id);
  }

  /** All stored profiles of a vendor, with their fields. */
  async all(vendorId: string): Promise<Profile[]> {
    const labels = (await this.parts.profiles.list()).filter((label) => label.vendorId === vendorId);
    const found = await Promise.all(labels.map(({ id }) => this.stored(vendorId, id)));
    return found.filter((profile) => profile !== undefined);
  }

  /** Does something while dialogs are answered; all answers must have been wanted. */
  async answering(
    answers: Parameters<typeof answerDialogs>[0],
    work: () => Promise<unknown>,
    buttons: readonly string[] = [],
  ): Promise<Dialogs> {
    const dialogs = answerDialogs(answers, buttons);
    try {
      await work();
      // What is offered beside a command is answered in a turn of its own.
      await new Promise((resolve) => setTimeout(resolve, 20));
    } finally {
      dialogs.restore();
    }
    assert.equal(dialogs.left, 0, `${String(dialogs.left)} answers were not wanted`);
    return dialogs;
  }

  /** Has tests on entry come out so, without a network. Gives the addresses that were tested. */
  testsAs(verdict: TestResult['verdict'], message: string): string[] {
    const tested: string[] = [];
    const { tester } = Reflect.get(this.commands, 'entry') as { tester: Pick<ProfileTester, 'test'> }; // private, and the one part that sends
    tester.test = (_, which) => {
      if (typeof which === 'object') tested.push(which.origin);
      return Promise.resolve({ verdict, message });
    };
    return tested;
  }

  dispose(): void {
    this.parts.dispose();
  }
}
