import assert from 'node:assert/strict';
import { notify } from '../../src/host/notify';
import { recordWarnings } from './support/warnings';

describe('Notifications', () => {
  it('make no link of what a server or a certificate says', async () => {
    const recorded = recordWarnings();
    try {
      await notify.warning('Issued by “[Sign in](command:workbench.action.quit)”.', 'Show Log');
    } finally {
      recorded.restore();
    }
    assert.deepEqual(recorded.messages, [
      'Issued by “[Sign in] (command:workbench.action.quit)”. | Show Log',
    ]);
  });
});
