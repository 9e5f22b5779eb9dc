import assert from 'node:assert/strict';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Frame } from 'playwright-core';
import { addLetsJobIt } from '../support/editor/addLetsJobIt';
import { openEditor } from '../support/editor/openEditor';
import { openOperation } from '../support/editor/OperationView';

/** What a page writes down that breaks its policy or runs what it was sent. */
interface Marked {
  broken?: string[];
}

/** Text that would load, run or close something if it were taken for markup. */
const hostile = (origin: string) => ({
  image: `<img src=${origin}/x onerror=alert(1)>`,
  script: `</div></script><script src="${origin}/x"></script>`,
  link: `"><a id=injected href="javascript:alert(1)">x</a>`,
  frame: `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
});
const injected = 'img, iframe, #injected, a[href^="javascript:"], script[src$="/x"]';

/** From here on, the page writes down what breaks its policy. */
const watch = (frame: Frame) =>
  frame.evaluate(() => {
    const marked = globalThis as Marked; // a place that outlives this call
    const broken: string[] = [];
    marked.broken = broken;
    document.addEventListener('securitypolicyviolation', (event) => {
      broken.push(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
const brokenPolicies = (frame: Frame) => frame.evaluate(() => (globalThis as Marked).broken); // as above

describe('Data from a vendor', () => {
  const server = createServer();
  let origin = '';
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : '')}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is shown as text: nothing in it becomes an element, runs or loads', async () => {
    const { image, script, link, frame } = hostile(origin);
    const meta = { totalRecords: 1, returnedRecords: 1, remainingRecords: 0, nextStart: 1 };
    const visit = {
      _id: image,
      docNo: script,
      siteName: link,
      [image]: frame,
      [script]: { [link]: [image] },
    };
    const paths: string[] = [];
    let answer: [status: number, body: unknown] = [200, { meta, data: [visit] }];
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      paths.push(new URL(request.url ?? '', origin).pathname);
      response.writeHead(answer[0], { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(answer[1]));
    });

    const editor = await openEditor();
    const events: string[] = [];
    editor.page.on('dialog', (dialog) => {
      events.push(dialog.message());
      void dialog.dismiss();
    });
    editor.page.on('request', (request) => {
      if (request.url().endsWith('/x')) events.push(request.url());
    });
    editor.page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text()) && message.text().includes(origin))
        events.push(message.text());
    });
    await editor.openVendorscopeView();
    await addLetsJobIt(editor, 'Hostile', origin, 'key');
    await editor.treeRow('Hostile').waitFor();

    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await watch(view.frame);
    await view.run();
    await view.waitForRows();
    await view.frame.getByRole('gridcell', { name: image }).first().click();
    await view.frame.page().keyboard.press('Control+End');
    for (const text of [image, script])
      await view.frame.getByRole('columnheader', { name: text }).waitFor({ state: 'attached' });
    assert.ok((await view.rows()).flat().some((cell) => cell.includes(link)));
    assert.equal(await view.frame.locator(injected).count(), 0);

    answer = [500, { error: image }];
    await view.run();
    await view.failure.waitFor();
    assert.ok((await view.failure.innerText()).includes(image));
    assert.equal(await view.frame.locator(injected).count(), 0);

    assert.deepEqual(await brokenPolicies(view.frame), []);
    assert.deepEqual(events, []);
    assert.deepEqual([...new Set(paths)], ['/api/v2/visits']);
  });
});
