import * as vscode from 'vscode';
import type { Engine } from '../engine';
import type { Requests } from '../requests/requests';
import type { SavedItem } from '../requests/place';
import type { RequestNode, Section } from './requestNodes';
import { FavouriteNode, RunNode, SavedNode, SectionNode } from './requestNodes';

/** Favourites, saved requests and recent runs: sections on top of the vendors, each only when it holds something. */
export class RequestTree implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<SectionNode | undefined>();
  /** A section changed, or without one: which there are, or what vendors' lines say of favourites. */
  readonly onDidChange = this.changes.event;
  /** The same objects each time: the editor redraws a section by its object. */
  private readonly sections = [
    new SectionNode('favourites'),
    new SectionNode('saved'),
    new SectionNode('recent'),
  ];
  private drawn: ReadonlySet<Section> | undefined;
  private readonly watching: vscode.Disposable;

  constructor(
    private readonly engine: () => Promise<Engine>,
    private readonly requests: Requests,
  ) {
    const { favourites, history, saved } = requests;
    const changed = (section: Section) => () => {
      // What cannot be read now is told when the tree is drawn.
      void this.changed(section).catch(() => undefined);
    };
    this.watching = vscode.Disposable.from(
      favourites.onDidChange(() => {
        this.changes.fire(undefined);
      }),
      history.onDidChange(changed('recent')),
      saved.onDidChange(changed('saved')),
    );
  }

  /** The sections that hold something. */
  async roots(): Promise<readonly SectionNode[]> {
    const counts = await Promise.all(this.sections.map(async (node) => (await this.children(node)).length));
    const roots = this.sections.filter((_, index) => (counts[index] ?? 0) > 0);
    this.drawn = new Set(roots.map(({ section }) => section));
    return roots;
  }

  /** What is in a section. */
  async children({ section }: SectionNode): Promise<readonly RequestNode[]> {
    const { favourites, history, saved } = this.requests;
    const { loadRequests, systemClock } = await this.engine();
    const { lookUp, runViews } = await loadRequests();
    if (section === 'recent')
      return runViews(await history.list(), systemClock.now()).map((view) => new RunNode(view));
    if (section === 'saved') return Promise.all((await saved.list()).map((item) => this.savedNode(item)));
    return favourites.list().flatMap((ref) => {
      const found = lookUp(ref);
      return found === undefined ? [] : [new FavouriteNode(found.vendor, found.operation)];
    });
  }

  dispose(): void {
    this.watching.dispose();
    this.changes.dispose();
  }

  private async savedNode(item: SavedItem): Promise<SavedNode> {
    if ('problem' in item.saved) return new SavedNode(item);
    const { request } = item.saved;
    const { formFacts, loadRequests } = await this.engine();
    const found = (await loadRequests()).lookUp(request);
    if (found === undefined) return new SavedNode(item);
    const { unknown } = await formFacts(found.vendor, found.operation, request.values);
    return new SavedNode(item, found.vendor, found.operation, unknown);
  }

  /** Redraws only the section, unless it appears or goes. */
  private async changed(section: Section): Promise<void> {
    if (this.drawn === undefined) return;
    const node = this.sections.find((one) => one.section === section);
    const isThere = node !== undefined && (await this.children(node)).length > 0;
    this.changes.fire(isThere && this.drawn.has(section) ? node : undefined);
  }
}
