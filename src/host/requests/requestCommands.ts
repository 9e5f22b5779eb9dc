import * as vscode from 'vscode';
import type { FormText, Redact } from '../../requests/inputs';
import type { RunView } from '../../requests/runText';
import type { SavedRequest } from '../../requests/savedRequests';
import type { Connections } from '../connections';
import type { Profiles } from '../credentials/profiles';
import { SANDBOX } from '../credentials/profiles';
import type { Engine } from '../engine';
import { notify } from '../notify';
import type { OperationRef } from '../operationRef';
import type { Panels } from '../panel/panels';
import type { Place, SavedItem } from './place';
import { askName, askPlace, sure } from './questions';
import { readRequested } from './requested';
import type { Requests } from './requests';
import { shownName } from './shownName';

/** What the user does with past runs and saved requests. */
export class RequestCommands {
  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly requests: Requests,
    private readonly panels: Pick<Panels, 'open'>,
    private readonly profiles: Profiles,
    private readonly connections: Connections,
  ) {}

  /** Fills the form of a past run or of a saved request. Nothing is sent. */
  async open(argument: unknown): Promise<void> {
    const found = (await this.run(argument))?.record ?? requestIn(await this.item(argument));
    if (found !== undefined) await this.panels.open(found, false, { values: found.values, run: false });
  }

  /** The same, and sends it when it only reads and is as it was. */
  async send(argument: unknown): Promise<void> {
    const past = await this.run(argument);
    const found = past?.record ?? requestIn(await this.item(argument));
    if (found === undefined) return;
    const { lookUp } = await this.pure();
    const run = past?.repeatable ?? lookUp(found)?.operation.effect === 'read';
    await this.panels.open(found, false, { values: found.values, run });
  }

  async removeRun(argument: unknown): Promise<void> {
    const { runId } = readRequested(argument);
    if (runId !== undefined) await this.requests.history.remove(runId);
  }

  async clearHistory(): Promise<void> {
    const detail = 'Favourites and saved requests stay.';
    if (await sure('Clear the history of requests?', detail, 'Clear')) await this.requests.history.clear();
  }

  /** One quick pick over all past runs; the one picked fills its form. */
  async searchHistory(): Promise<void> {
    const items = (await this.runs()).map((view) => ({
      label: view.title,
      description: view.description,
      detail: view.inputs,
      runId: view.record.id,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: 'Search History',
      placeHolder: items.length === 0 ? 'Nothing was run yet' : 'Operation, vendor, input or outcome',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked !== undefined) await this.open(picked);
  }

  /** Keeps a past run under a name. */
  async saveRun(argument: unknown): Promise<void> {
    const view = await this.run(argument);
    if (view === undefined) return;
    const { record } = view;
    await this.save(record, record.values, await this.redactOf(record.vendorId));
  }

  /** Asks for a place and a name and keeps a form's inputs there, unless one of them is secret. */
  async save(ref: OperationRef, values: FormText, redact: Redact): Promise<void> {
    const { savedInputs, lookUp } = await this.pure();
    const inputs = savedInputs(values);
    const operation = lookUp(ref)?.operation;
    if (operation === undefined || (await this.isRefused(ref, inputs, redact))) return;
    const place = await askPlace('Save Request', await this.requests.saved.places());
    const name = place && (await this.nameIn(place, 'Save Request', operation.title, redact));
    if (place === undefined || name === undefined) return;
    const { vendorId, operationId } = ref;
    await this.requests.saved.change(() => place.add({ vendorId, operationId, name, values: inputs }));
    vscode.window.setStatusBarMessage('$(check) Saved', 2_000);
  }

  async rename(argument: unknown): Promise<void> {
    const item = await this.item(argument);
    const request = requestIn(item);
    if (item === undefined || request === undefined) return;
    const redact = await this.redactOf(request.vendorId);
    const name = await this.nameIn(item.place, 'Rename Request', request.name, redact, request.name);
    if (name !== undefined)
      await this.requests.saved.change(() => item.place.replace(item, { ...request, name }));
  }

  /** Also of a file that cannot be read. */
  async delete(argument: unknown): Promise<void> {
    const item = await this.item(argument);
    if (item === undefined) return;
    const name = requestIn(item)?.name;
    const question =
      name === undefined ? 'Delete this saved request?' : `Delete the saved request “${name}”?`;
    const detail =
      item.uri === undefined
        ? 'It is kept nowhere else.'
        : `The file ${shownName(vscode.workspace.asRelativePath(item.uri))} is deleted.`;
    if (await sure(question, detail, 'Delete'))
      await this.requests.saved.change(() => item.place.remove(item));
  }

  /** From the user to the workspace or back. It is there before it is gone here. */
  async move(argument: unknown): Promise<void> {
    const item = await this.item(argument);
    const request = requestIn(item);
    if (item === undefined || request === undefined) return;
    const places = await this.requests.saved.places();
    const others = places.filter(({ id }) => id !== item.place.id);
    if (others.length === 0) {
      void notify.information(
        'There is no other place: open a folder that you trust to save requests in it.',
      );
      return;
    }
    if (await this.isRefused(request, request.values, await this.redactOf(request.vendorId))) return;
    const place = await askPlace('Move Request', others, true);
    if (place === undefined) return;
    await this.requests.saved.change(async () => {
      await place.add(request);
      await item.place.remove(item);
    });
  }

  async openFile(argument: unknown): Promise<void> {
    const uri = (await this.item(argument))?.uri;
    if (uri !== undefined) await vscode.window.showTextDocument(uri);
  }

  private async nameIn(place: Place, title: string, value: string, redact: Redact, own?: string) {
    const names = (await place.list()).flatMap((item) => requestIn(item)?.name ?? []);
    const { cleanName } = await this.pure();
    const name = await askName(title, value, (typed) => {
      const clean = cleanName(typed);
      if (clean === '') return 'Give it a name.';
      if (redact(clean) !== clean) return 'This is a credential of the profile.';
      return clean !== own && names.includes(clean) ? 'There is one of this name already.' : undefined;
    });
    return name === undefined ? undefined : cleanName(name);
  }

  /** Says why a form is not saved, if it is not. */
  private async isRefused(ref: OperationRef, values: FormText, redact: Redact): Promise<boolean> {
    const { refusalOf, lookUp } = await this.pure();
    const found = lookUp(ref);
    const { formFacts } = await this.engine();
    const secrets = found && (await formFacts(found.vendor, found.operation, values)).secrets;
    const refusal = refusalOf(values, redact, secrets ?? []);
    if (refusal !== undefined) void notify.warning(refusal);
    return refusal !== undefined;
  }

  /** What finds the active profile's secrets. The sandbox has none. */
  private async redactOf(vendorId: string): Promise<Redact> {
    if (this.profiles.activeId(vendorId) === SANDBOX) return (text) => text;
    const { client } = await this.connections.active(vendorId);
    return client.redact;
  }

  private async runs(): Promise<readonly RunView[]> {
    const { runViews } = await this.pure();
    const { systemClock } = await this.engine();
    return runViews(await this.requests.history.list(), systemClock.now());
  }

  private async run(argument: unknown): Promise<RunView | undefined> {
    const { runId } = readRequested(argument);
    return runId === undefined ? undefined : (await this.runs()).find(({ record }) => record.id === runId);
  }

  private async item(argument: unknown): Promise<SavedItem | undefined> {
    const { savedId } = readRequested(argument);
    if (savedId === undefined) return undefined;
    return (await this.requests.saved.list()).find(({ id }) => id === savedId);
  }

  private async pure() {
    return (await this.engine()).loadRequests();
  }
}

const requestIn = (item: SavedItem | undefined): SavedRequest | undefined =>
  item !== undefined && 'request' in item.saved ? item.saved.request : undefined;
