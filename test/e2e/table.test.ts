import assert from 'node:assert/strict';
import type { Editor } from '../support/editor/Editor';
import { GridView } from '../support/editor/GridView';
import { openEditor } from '../support/editor/openEditor';
import { OperationView, openOperation } from '../support/editor/OperationView';

/** Room for a page of 50 rows, and for the columns that these tests look at. */
const large = { width: 1900, height: 1500 };

/** A visit as the table shows it: its id, its client's, its site, its town. */
type Visit = readonly [id: string, client: string, site: string, town: string];

async function openVisits(
  editor: Editor,
): Promise<{ view: OperationView; grid: GridView; visits: readonly Visit[] }> {
  const view = await openOperation(editor, 'AutoVu', 'List diary visits');
  return { view, ...(await visitsIn(editor, view)) };
}

async function visitsIn(
  editor: Editor,
  view: OperationView,
): Promise<{ grid: GridView; visits: readonly Visit[] }> {
  const grid = new GridView(editor, view);
  await view.waitForRange(/^1 to 50 of/);
  await editor.eventually(async () => (await grid.texts('VisitId')).every((id) => id !== ''), 'the rows');
  const visits = toVisits(await grid.rows('VisitId', 'ClientID', 'SiteName', 'Town'));
  assert.equal(visits.length, 50, 'the page is in sight as a whole');
  return { grid, visits };
}

const toVisits = (rows: readonly (readonly string[])[]): readonly Visit[] =>
  rows.map(([id = '', client = '', site = '', town = '']) => [id, client, site, town]);

const ids = (visits: readonly Visit[]): string[] => visits.map(([id]) => id);

/** Visits by town, those of one town by their client or in the order given. */
const byTown = (visits: readonly Visit[], byClient: -1 | 0 | 1): readonly Visit[] =>
  [...visits].sort(
    ([, one, , here], [, other, , there]) =>
      here.localeCompare(there) || byClient * (Number(one) - Number(other)),
  );

/** The town of most of these visits, of those whose names are nothing else. */
function mainTown(visits: readonly Visit[]): string {
  const towns = visits.map(([, , , town]) => town).filter((town) => town !== 'York' && town !== 'Reading');
  const count = (wanted: string): number => towns.filter((town) => town === wanted).length;
  const [main = ''] = [...new Set(towns)].sort((one, other) => count(other) - count(one));
  return main;
}

/** The pages that were asked for, in order. */
async function asked(view: OperationView, operation: string): Promise<string[]> {
  const log = await view.sandboxLog();
  return log.filter(({ operationId }) => operationId === operation).map(({ path }) => path);
}

/** Waits until exactly this is on the clipboard. */
async function waitForClipboard(editor: Editor, expected: string): Promise<void> {
  await editor
    .eventually(async () => (await editor.clipboard()) === expected, 'the clipboard')
    .catch(async () => {
      assert.equal(await editor.clipboard(), expected);
    });
}

describe('The table', () => {
  it('is sorted, searched and filtered over pages, until another list is asked for', async () => {
    const editor = await openEditor({ viewport: large });
    const { view, grid, visits } = await openVisits(editor);
    const { keyboard } = editor.page;

    await grid.head('Town').click();
    await grid.waitForTexts('VisitId', ids(byTown(visits, 0)));
    assert.equal(await grid.head('Town').getAttribute('aria-sort'), 'ascending');
    await grid.walkTo('ClientID', 'ArrowLeft');
    await keyboard.press('Shift+Enter');
    await grid.waitForTexts('VisitId', ids(byTown(visits, 1)));
    await keyboard.press('Shift+Enter');
    await grid.waitForTexts('VisitId', ids(byTown(visits, -1)));
    await grid.waitForSummary(/Sorted by Town ↑, ClientID ↓/);

    const town = mainTown(visits);
    const inTown = byTown(visits, -1).filter(([, , , other]) => other === town);
    await grid.openFind();
    await grid.find.waitFor();
    await keyboard.insertText(town.toLowerCase());
    await grid.waitForTexts('VisitId', ids(inTown));
    await grid.found.getByText(`${String(inTown.length)} of 50 rows`).waitFor();

    const bound = Math.max(...inTown.map(([, client]) => Number(client)));
    await grid.openColumnMenu('ClientID');
    await grid.choose('Filter…');
    await keyboard.insertText('<nobody');
    await grid.issue('ClientID').getByText('nobody is no number').waitFor();
    assert.deepEqual(await grid.texts('VisitId'), ids(inTown), 'a filter that says nothing hides nothing');
    await grid.filter('ClientID').fill(`<${String(bound)}`);
    const matches = ([, client, , other]: Visit): boolean => other === town && Number(client) < bound;
    const matching = byTown(visits, -1).filter(matches);
    await grid.waitForTexts('VisitId', ids(matching));
    await grid.found.getByText(`${String(matching.length)} of 50 rows`).waitFor();
    await grid.found.getByText('filtered by ClientID').waitFor();
    assert.equal(await grid.issue('ClientID').innerText(), '');

    await view.button('Next page').click();
    await view.waitForRange(/^51 to 100 of/);
    let further: readonly Visit[] = [];
    const isFiltered = async (): Promise<boolean> => {
      further = toVisits(await grid.rows('VisitId', 'ClientID', 'SiteName', 'Town'));
      return further.every((visit) => matches(visit));
    };
    await editor.eventually(isFiltered, 'the next page to be filtered too');
    assert.deepEqual(further, byTown(further, -1), 'and sorted');
    await view.button('Previous page').click();
    await view.waitForRange(/^1 to 50 of/);
    await grid.waitForTexts('VisitId', ids(matching));
    await view.button('Clear Filters').click();
    await grid.waitForTexts('VisitId', ids(inTown));
    assert.equal(await grid.filter('ClientID').inputValue(), '');

    await grid.filter('Town').fill('!=');
    await grid.found.getByText('filtered by Town').waitFor();
    const lastDay = new Date(`${await view.field('query.endDate').inputValue()}T12:00:00Z`);
    lastDay.setUTCDate(lastDay.getUTCDate() - 1);
    await view.fill('query.endDate', lastDay.toISOString().slice(0, 10));
    await view.run();
    await grid.waitForTexts('VisitId', ids(byTown(visits, -1)));
    assert.equal((await grid.found.innerText()).trim(), '', 'nothing is left of what was found');
    assert.equal(await grid.find.inputValue(), '');
    assert.equal(await grid.filter('Town').inputValue(), '', 'filters belong to the list that was asked for');
    const pages = (await asked(view, 'diary.list')).map((path) => /pageNumber=(\d+)/.exec(path)?.[1]);
    assert.deepEqual(pages, ['1', '2', '1'], 'looking at rows sends nothing');
  });

  it('keeps its columns per operation, and comes back after a reload as it was left', async () => {
    const editor = await openEditor({ viewport: large });
    const view = await openOperation(editor, 'Auvo', 'List tasks');
    await view.waitForRows();
    const grid = new GridView(editor, view);
    const { keyboard } = editor.page;
    await grid.waitForColumns('taskID', 'externalId', 'idUserFrom', 'idUserTo', 'userToName');

    await grid.openColumnMenu('externalId');
    await grid.choose('Hide');
    await grid.waitForColumns('taskID', 'idUserFrom', 'idUserTo', 'userToName');
    await grid.head('idUserTo').focus();
    await keyboard.press('Alt+Shift+ArrowLeft');
    await grid.waitForColumns('taskID', 'idUserTo', 'idUserFrom', 'userToName');
    await grid.drag(grid.head('userToName'), grid.head('taskID'), { x: 4, y: 8 });
    await grid.waitForColumns('userToName', 'taskID', 'idUserTo', 'idUserFrom');
    await grid.openColumnMenu('idUserTo');
    await grid.choose('Pin');
    await grid.waitForColumns('idUserTo', 'userToName', 'taskID', 'idUserFrom');
    const before = { taskID: await grid.width('taskID'), name: await grid.width('userToName') };
    await grid.dragEdge('taskID', 60);
    await grid.head('userToName').focus();
    await keyboard.press('Shift+ArrowRight');
    const widths = { taskID: before.taskID + 60, name: before.name + 16 };
    const widthsIn = async (shown: GridView): Promise<typeof widths> => ({
      taskID: await shown.width('taskID'),
      name: await shown.width('userToName'),
    });
    await editor.eventually(
      async () => JSON.stringify(await widthsIn(grid)) === JSON.stringify(widths),
      'the columns to be wider',
    );

    await editor.runCommand('View: Close Editor');
    await editor.eventually(async () => (await editor.tabs()).length === 0, 'the panel to close');
    const customers = await openOperation(editor, 'Auvo', 'List customers');
    await customers.waitForRows();
    await new GridView(editor, customers).waitForColumns('id', 'externalId');
    await editor.runCommand('View: Close Editor');
    await editor.eventually(async () => (await editor.tabs()).length === 0, 'the panel to close');
    const again = await openOperation(editor, 'Auvo', 'List tasks');
    await again.waitForRows();
    const columns = new GridView(editor, again);
    await columns.waitForColumns('idUserTo', 'userToName', 'taskID', 'idUserFrom');
    await editor.eventually(
      async () => JSON.stringify(await widthsIn(columns)) === JSON.stringify(widths),
      'the widths of before',
    );
    await columns.head('idUserTo').locator('.codicon-pinned').waitFor();

    await again.fill('query.paramFilter.startDate', '2026-02-01T00:00:00');
    await again.run();
    await again.waitForRange(/^1 to 10 of (?!1,200)/);
    await again.button('Next page').click();
    await again.waitForRange(/^11 to 20 of/);
    await columns.head('taskID').click();
    await columns.head('taskID').click();
    await columns.waitForSummary(/Sorted by taskID ↓/);
    await columns.head('taskID').focus();
    await columns.openFind();
    let name = '';
    await editor.eventually(async () => {
      // The rows may still be on their way while the range is there.
      const names = await columns.texts('userToName');
      name = names[0]?.split(' ')[0] ?? '';
      if (name === '' || names.includes('')) return false;
      await columns.finder.fill(name);
      const found = columns.found.getByText(/[1-9]\d* of 10 rows/);
      return found.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    }, 'a name to be found');
    const range = await again.range();
    const shown = await columns.rows('taskID', 'userToName');
    const [last] = (await asked(again, 'tasks.list')).slice(-1);

    await editor.waitUntilKept(name);
    await editor.reload();
    const back = await OperationView.visible(editor);
    await back.frame.getByText('Not run').first().waitFor();
    assert.equal(await back.field('query.paramFilter.startDate').inputValue(), '2026-02-01T00:00:00');
    assert.deepEqual(await back.sandboxLog(), [], 'coming back sends nothing');
    await back.button('Run').press('F5');
    await back.waitForRows();
    const rows = new GridView(editor, back);
    await rows.waitForTexts(
      'taskID',
      shown.map(([id = '']) => id),
    );
    assert.deepEqual(await rows.rows('taskID', 'userToName'), shown);
    assert.equal(await back.range(), range);
    assert.equal(await rows.find.inputValue(), name);
    await rows.waitForColumns('idUserTo', 'userToName', 'taskID', 'idUserFrom');
    assert.deepEqual(await asked(back, 'tasks.list'), [last], 'the same page is asked for');
  });

  it('adds up what is selected, and copies exactly what is shown in the order shown', async () => {
    const editor = await openEditor({ viewport: large });
    const { view, grid } = await openVisits(editor);
    const { keyboard } = editor.page;
    const copied = (expected: string): Promise<void> => waitForClipboard(editor, expected);

    await grid.head('ClientID').click();
    await grid.head('ClientID').click();
    await grid.waitForSummary(/Sorted by ClientID ↓/);
    await grid.openColumnMenu('JobId');
    await grid.choose('Hide');
    await grid.head('SiteName').focus();
    await keyboard.press('Alt+Shift+ArrowLeft');
    await grid.waitForColumns('VisitId', 'SiteName', 'ClientID', 'Address');
    const shown = await grid.rows('VisitId', 'SiteName', 'ClientID', 'Address');

    await (await grid.cell(0, 'VisitId')).click();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
      await keyboard.press(`Shift+${key}`);
    const block = shown.slice(0, 3).map((row) => row.slice(0, 3));
    const numbers = block.flatMap(([id, , client]) => [Number(id), Number(client)]);
    const sum = numbers.reduce((total, number) => total + number, 0);
    const count = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 20 });
    await grid.waitForSummary(
      new RegExp(
        [
          '9 cells',
          '3 rows',
          `${String(new Set(block.flat()).size)} distinct`,
          '6 numbers',
          `Sum ${count(sum)}`,
          'Average [\\d,.]+',
          `Min ${count(Math.min(...numbers))}`,
          `Max ${count(Math.max(...numbers))}`,
        ].join('\\s+'),
      ),
    );
    await keyboard.press('Control+C');
    await copied(block.map((row) => row.join('\t')).join('\n'));
    await grid.waitForSummary(/Copied 9 cells of 3 rows\./);

    await grid.drag(await grid.cell(3, 'SiteName'), await grid.cell(6, 'Address'));
    await grid.waitForSummary(/12 cells\s+4 rows/);
    const dragged = shown.slice(3, 7).map(([, site = '', client = '', address = '']) => ({
      SiteName: site,
      ClientID: Number(client),
      Address: address,
    }));
    const copyAs = async (item: string): Promise<void> => {
      await (await grid.cell(5, 'ClientID')).click({ button: 'right' });
      await grid.menu.waitFor();
      await grid.choose(item);
    };
    await copyAs('Copy as JSON');
    await copied(`[\n${dragged.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
    await copyAs('Copy as Markdown');
    await copied(
      [
        '| SiteName | ClientID | Address |',
        '| --- | ---: | --- |',
        ...dragged.map((row) => `| ${Object.values(row).join(' | ')} |`),
      ].join('\n'),
    );
    await copyAs('Copy as SQL IN List');
    const list = (values: readonly string[]): string => `IN (${[...new Set(values)].join(', ')})`;
    const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
    await copied(
      [
        list(dragged.map((row) => text(row.SiteName))),
        list(dragged.map((row) => String(row.ClientID))),
        list(dragged.map((row) => text(row.Address))),
      ].join('\n'),
    );

    await grid.openColumnMenu('Town');
    await grid.choose('Show Distribution');
    const towns = await grid.texts('Town');
    const table = view.frame.getByTestId('distribution').getByRole('table');
    await table.waitFor();
    const bars = await table
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('.bars-label, td')].map((cell) => cell.textContent).join(),
        ),
      );
    const times = (town: string): number => towns.filter((other) => other === town).length;
    assert.deepEqual(
      [...bars].sort(),
      [...new Set(towns)]
        .map((town) => [town, String(times(town)), `${String(times(town) * 2)}%`].join())
        .sort(),
    );
  });

  it('shows nested values as a tree, pictures when asked, and a place on a map after a yes', async () => {
    const editor = await openEditor();
    const view = await openOperation(editor, 'LetsJobIt', 'List visits');
    await view.waitForRows();
    const grid = new GridView(editor, view);
    const { keyboard } = editor.page;
    const { frame } = view;

    const sent = await view.sandboxLog();
    const tab = frame.getByRole('tab', { name: 'Value' });

    await (await grid.cell(0, '_id')).click();
    await keyboard.press('End');
    await grid.walkTo('lines', 'ArrowLeft');
    await (await grid.cellsOf('lines', 'nested')).first().click();
    await keyboard.press('Enter');
    const tree = frame.getByRole('tree', { name: 'What the value holds' });
    await tree.waitFor();
    assert.equal(await tab.getAttribute('aria-selected'), 'true');
    await keyboard.press('F6');
    await tree.locator(':focus').waitFor();
    const stop = tree.locator('[role="treeitem"][tabindex="0"]');
    assert.equal(await stop.getAttribute('aria-expanded'), 'false');
    await stop.press('ArrowRight');
    await tree.locator('[aria-level="2"]').first().waitFor();
    assert.equal(await stop.getAttribute('aria-expanded'), 'true');
    const item = tree.locator('[aria-level="2"][tabindex="0"]');
    await editor.eventually(async () => {
      if ((await item.count()) === 0) await stop.press('ArrowDown');
      return (await item.count()) === 1;
    }, 'the cursor to be on what the value holds');
    const [key = '', value = ''] = (await item.getAttribute('aria-label'))?.split(': ') ?? [];
    await item.press('Control+Shift+C');
    await waitForClipboard(editor, `lines[0].${key}`);
    await item.press('Control+C');
    await waitForClipboard(editor, value);
    await item.press('ArrowLeft');
    await stop.press('ArrowLeft');
    await tree.locator('[aria-level="2"]').first().waitFor({ state: 'detached' });
    assert.equal(await stop.getAttribute('aria-expanded'), 'false');

    await (await grid.cell(0, 'lines')).click();
    await grid.walkTo('signature', 'ArrowLeft');
    await (await grid.cellsOf('signature', 'image')).first().click();
    await keyboard.press('Enter');
    const picture = frame.getByRole('region', { name: 'Picture' });
    await picture.getByText(/^JPEG image, [\d.]+ KB$/).waitFor();
    const image = frame.getByRole('img', { name: 'The picture: image/jpeg' });
    assert.equal(await image.count(), 0, 'it is drawn only when somebody asks');
    await view.button('Show picture').click();
    await image.waitFor();
    await editor.eventually(
      () => image.evaluate((element) => element instanceof HTMLImageElement && element.naturalWidth > 0),
      'the picture',
    );

    await (await grid.cell(0, 'signature')).click();
    await keyboard.press('Home');
    await grid.walkTo('lat', 'ArrowRight');
    const latitude = await (await grid.cell(0, 'lat')).innerText();
    await keyboard.press('Enter');
    await frame.getByTestId('value-text').getByText(latitude, { exact: true }).waitFor();
    await view.button('Show on a map…').click();
    await editor.dialog.getByText(`mlat=${latitude}&`).waitFor();
    await editor.dialogButton('Cancel').click();
    await editor.dialog.waitFor({ state: 'detached' });
    assert.equal(editor.page.context().pages().length, 1, 'nothing is opened');
    assert.deepEqual(await view.sandboxLog(), sent, 'looking at values sends nothing');
  });

  it('is sorted, searched, filtered, selected and copied without a mouse', async () => {
    const editor = await openEditor({ viewport: large });
    const { keyboard } = editor.page;
    await keyboard.press('F1');
    await editor.quickInput.waitUntilOpen();
    await editor.quickInput.type('>Vendorscope: Find Operation');
    await editor.quickInput.row('Vendorscope: Find Operation').waitFor();
    await editor.quickInput.accept();
    await editor.quickInput.row('List diary visits').waitFor();
    await editor.quickInput.type('List diary visits');
    await editor.quickInput.accept();
    const view = await OperationView.visible(editor);
    const { grid, visits } = await visitsIn(editor, view);

    await editor.tabTo(grid.body);
    await keyboard.press('ArrowUp');
    await grid.walkTo('Town', 'ArrowRight');
    await keyboard.press('Enter');
    await grid.waitForTexts('VisitId', ids(byTown(visits, 0)));
    await grid.walkTo('ClientID', 'ArrowLeft');
    await keyboard.press('Shift+Enter');
    await grid.waitForTexts('VisitId', ids(byTown(visits, 1)));

    const town = mainTown(visits);
    const inTown = byTown(visits, 1).filter(([, , , other]) => other === town);
    await grid.openFind();
    await grid.find.waitFor();
    await keyboard.insertText(town);
    await grid.waitForTexts('VisitId', ids(inTown));
    await keyboard.press('Escape');
    await grid.find.waitFor({ state: 'detached' });
    await grid.waitForTexts('VisitId', ids(byTown(visits, 1)));

    await keyboard.press('Control+Shift+F');
    await grid.filter('ClientID').waitFor();
    await keyboard.insertText('<nobody');
    await grid.issue('ClientID').getByText('nobody is no number').waitFor();
    await keyboard.press('Escape');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.insertText(`=${town}`);
    await keyboard.press('Enter');
    await grid.waitForTexts('VisitId', ids(inTown));
    await grid.found.getByText(`${String(inTown.length)} of 50 rows`).waitFor();

    await keyboard.press('Alt+ArrowRight');
    await view.waitForRange(/^51 to 100 of/);
    await editor.eventually(
      async () => (await grid.texts('Town')).every((other) => other === town),
      'the next page to be filtered',
    );
    await keyboard.press('Alt+ArrowLeft');
    await view.waitForRange(/^1 to 50 of/);
    await grid.waitForTexts('VisitId', ids(inTown));

    await keyboard.press('Control+Home');
    await grid.walkTo('ClientID', 'ArrowRight');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowRight');
    await grid.waitForSummary(/4 cells\s+2 rows/);
    const block = inTown
      .slice(0, 2)
      .map(([, client, site]) => ({ ClientID: Number(client), SiteName: site }));
    await keyboard.press('Control+C');
    await waitForClipboard(editor, block.map((row) => Object.values(row).join('\t')).join('\n'));
    await keyboard.press('Shift+F10');
    await grid.chooseByKey('Copy as JSON');
    await waitForClipboard(editor, `[\n${block.map((row) => JSON.stringify(row)).join(',\n')}\n]`);
    await keyboard.press('Escape');
    await keyboard.press('Control+Home');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await grid.walkTo('SiteName', 'ArrowRight');
    await keyboard.press('Alt+ArrowDown');
    await grid.chooseByKey('Copy Column');
    await waitForClipboard(editor, inTown.map(([, , site]) => site).join('\n'));
  });
});
