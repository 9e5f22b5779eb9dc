import { rm } from 'node:fs/promises';
import type { Editor } from './support/editor/Editor';
import { FormView } from './support/editor/FormView';
import { openEditor, stopEnvironment } from './support/editor/openEditor';
import { OperationView } from './support/editor/OperationView';

const out = '/tmp/shots-newcomer';
const only = process.argv[2]?.split(',');
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
async function open(editor: Editor, vendor: string, title: string): Promise<[OperationView, FormView]> {
  await editor.runCommand('Vendorscope: Find Operation');
  await editor.quickInput.type(title);
  await editor.quickInput.rows.filter({ hasText: title }).filter({ hasText: vendor }).first().click();
  await editor.eventually(async () => (await editor.tabs()).some((tab) => tab === `${vendor}: ${title}`), 'panel', 15000);
  let view!: OperationView;
  await editor.eventually(async () => { view = await OperationView.visible(editor); return (await view.frame.getByRole('heading', { level: 1 }).innerText()).includes(title); }, 'h1', 15000);
  return [view, new FormView(view)];
}
const focus = async (view: OperationView) => view.frame.evaluate(() => { let e = document.activeElement; while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement; return e ? `${e.tagName}#${e.id}.${e.className} ${e.getAttribute('aria-label') ?? ''} ${e.closest('[data-field]')?.getAttribute('data-field') ?? ''} ${(e.textContent ?? '').slice(0, 40)}` : 'none'; });
const narrow = { width: 720, height: 900 };
const shot = (editor: Editor, name: string) => editor.screenshot(name, out);
const log = (...a: unknown[]) => console.log(...a);

const scenarios: Record<string, () => Promise<void>> = {
  // find + list + filters, dark wide
  async filters() {
    const editor = await openEditor();
    await editor.openVendorscopeView();
    await editor.runCommand('Vendorscope: Find Operation');
    await shot(editor, '01-find-empty');
    await editor.quickInput.type('customerId');
    await wait(400);
    await shot(editor, '02-find-customerId');
    await editor.quickInput.cancel();
    const [view, form] = await open(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    log('focus after open', await focus(view));
    await shot(editor, '03-tasks');
    await view.frame.locator('[data-field^="query.paramFilter"]').allInnerTexts().then((t) => log('fields', t.slice(0, 40)));
    await view.run(); await view.waitForRows();
    log('focus after run', await focus(view));
    await form.toggle('query.selectfields', 'taskID').catch((e) => log('sel', String(e).slice(0, 200)));
    await shot(editor, '04-selectfields');
    await view.frame.locator('.form, form').first().evaluate((e) => { (e.closest('.pane') ?? e).scrollTop = 600; });
    await shot(editor, '05-form-scrolled');
    const [v2, f2] = await open(editor, 'Autengo', 'List vehicles');
    await v2.waitForRows();
    await f2.add('query.and');
    log('focus after add', await focus(v2));
    await f2.pick('query.and.1.column', 'kilometers');
    log('focus after pick', await focus(v2));
    await shot(editor, '06-vehicles-cond');
    await v2.run();
    await wait(500);
    log('focus after bad run', await focus(v2));
    await shot(editor, '07-vehicles-issue');
    await v2.fill('query.and.1.value', 'abc');
    await v2.run(); await wait(400);
    log('issue', await v2.issue('query.and.1.value').allInnerTexts());
    await shot(editor, '08-vehicles-abc');
    await v2.fill('query.and.1.value', '99999999');
    await v2.field('query.and.1.value').press('Enter');
    await wait(1200);
    await shot(editor, '09-vehicles-after');
    log('range', await v2.range());
    await editor.close();
  },
  async write() {
    const editor = await openEditor({ theme: 'Light Modern' });
    await editor.openVendorscopeView();
    const [view, form] = await open(editor, 'Auvo', 'Create a task');
    await wait(500);
    await shot(editor, '10-create-task');
    log(await view.frame.locator('[data-field]').evaluateAll((es) => es.map((e) => e.getAttribute('data-field'))));
    await form.part('body.keyWords').scrollIntoViewIfNeeded();
    await shot(editor, '11-create-kw');
    await form.add('body.keyWords').catch((e) => log(String(e).slice(0, 200)));
    log('focus after add kw', await focus(view));
    await view.frame.locator('[data-add="body.attachments"]').scrollIntoViewIfNeeded().catch((e) => log(String(e).slice(0, 200)));
    await form.add('body.attachments').catch((e) => log(String(e).slice(0, 200)));
    log('focus after add att', await focus(view));
    await shot(editor, '12-create-att');
    for (const l of ['body.products', 'body.taskProducts']) if (await view.frame.locator(`[data-add="${l}"]`).count()) { await form.add(l); log('added', l, await focus(view)); await shot(editor, '13-create-products'); }
    await view.send(); await wait(600);
    log('focus after invalid send', await focus(view));
    await shot(editor, '14-create-issues');
    log('issues', await view.frame.locator('[data-issue]').evaluateAll((es) => es.map((e) => e.getAttribute('data-issue') + ': ' + e.textContent)));
    await view.button('JSON').click(); await wait(500);
    await shot(editor, '15-create-json');
    log('focus json', await focus(view));
    await view.button('Edit in Editor').click(); await wait(2500);
    await shot(editor, '16-create-editor');
    await editor.page.keyboard.press('Control+Home'); await editor.page.keyboard.press('End'); await editor.page.keyboard.press('Enter'); await editor.page.keyboard.press('Control+Space'); await wait(1200);
    await shot(editor, '17-create-completion');
    await editor.page.keyboard.press('Escape'); await editor.page.keyboard.type('"taskTypo": 5,'); await wait(1500);
    await shot(editor, '18-create-squiggles');
    await editor.runCommand('View: Close Editor'); await wait(800);
    await shot(editor, '19-create-closed');
    await editor.close();
  },
};
async function main() {
  for (const [name, run] of Object.entries(scenarios)) {
    if (only && !only.includes(name)) continue;
    log('==', name);
    try { await run(); } catch (e) { log('FAILED', name, e); }
  }
  await stopEnvironment();
}
main().then(() => process.exit(0), (e) => { console.error(e); process.exit(1); });
