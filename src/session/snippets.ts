import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Snippet, SnippetChoice } from '../protocol/state';
import type { SnippetSource } from '../snippets/choice';
import type * as renderers from '../snippets/index';
import type { FormReading } from './form/readForm';
import { longTextInSight } from './preview';
import type { Connected } from './sessionOptions';

type Renderers = typeof renderers;

interface Parts {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly reading: () => FormReading;
  readonly connected: () => Connected;
  readonly onChange: () => void;
  readonly onUnexpected: (error: unknown) => void;
}

/** What a view was made of. */
interface Made {
  readonly reading: FormReading;
  readonly connected: Connected;
  readonly view: Snippet;
}

const nothing = { code: '', variables: [] } as const;

/** The form as code, as the user wants it. What writes it loads when it is first looked at. */
export class SessionSnippets {
  private wanted: SnippetChoice;
  private renderers: Renderers | undefined;
  private loading: Promise<void> | undefined;
  private made: Made | undefined;

  constructor(
    private readonly parts: Parts,
    choice: Partial<SnippetChoice> = {},
  ) {
    this.wanted = { target: '', all: false, login: false, ...choice };
  }

  get choice(): SnippetChoice {
    return this.wanted;
  }

  /** Takes another target, or other extras; what is not named stays. */
  choose(change: { readonly [Name in keyof SnippetChoice]?: SnippetChoice[Name] | undefined }): void {
    const { target, all, login } = this.wanted;
    this.wanted = {
      target: change.target ?? target,
      all: change.all ?? all,
      login: change.login ?? login,
    };
    this.made = undefined;
    this.parts.onChange();
  }

  /** What code is made of as the form stands. */
  source(): SnippetSource {
    const { vendor, operation } = this.parts;
    const { checked, input } = this.parts.reading();
    const { circumstances } = this.parts.connected().client;
    return { vendor, operation, input: checked === undefined ? undefined : input, circumstances };
  }

  /** Resolves when what writes code is there. */
  async load(): Promise<void> {
    this.loading ??= import('../snippets/index').then(
      (loaded) => {
        this.renderers = loaded;
        this.parts.onChange();
      },
      (error: unknown) => {
        this.loading = undefined;
        this.parts.onUnexpected(error);
      },
    );
    await this.loading;
  }

  /** What the panel shows: made anew only when something of what it depends on changed. */
  view(): Snippet {
    const { renderers, made } = this;
    if (renderers === undefined) {
      void this.load();
      return { ...nothing, target: this.wanted.target, targets: [], extras: [] };
    }
    const reading = this.parts.reading();
    const connected = this.parts.connected();
    if (made?.reading === reading && made.connected === connected) return made.view;
    const view = this.make(renderers);
    this.made = { reading, connected, view };
    return view;
  }

  private make({ chosenTarget, offersOf, renderChoice, snippetTargets }: Renderers): Snippet {
    const source = this.source();
    const target = chosenTarget(this.wanted);
    const shown = {
      target: target.id,
      targets: snippetTargets.map(({ id, title }) => ({ id, title })),
      extras: offersOf(source, target).map((offer) => ({
        ...offer,
        on: offer.missing === undefined && this.wanted[offer.id],
      })),
    };
    try {
      const rendered = renderChoice(source, this.wanted);
      if (rendered === undefined) return { ...shown, ...nothing };
      const { code, variables, needs, refusal } = rendered;
      return {
        ...shown,
        code: longTextInSight(code),
        variables,
        ...(needs === undefined ? {} : { needs }),
        ...(refusal === undefined ? {} : { refusal }),
      };
    } catch (error) {
      this.parts.onUnexpected(error); // a panel goes on without its snippet
      return { ...shown, ...nothing, refusal: `This request could not be written for ${target.title}.` };
    }
  }
}
