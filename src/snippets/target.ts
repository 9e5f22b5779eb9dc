import type { Pointer } from '../catalog/pagination';
import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { RequestTemplate } from '../client/requestTemplate';
import type { Paging } from './paging';

/** What a renderer is given. There is no place in it for a secret's value. */
export interface SnippetRequest {
  readonly vendor: Vendor;
  readonly operation: Operation;
  /** The request of one page, as the extension sends it. */
  readonly template: RequestTemplate;
  /** There when all pages are wanted: `template` is the first of them. */
  readonly paging?: Paging;
  /** There when the snippet logs in first: the parts of `template` whose `secret` is `TOKEN` are what that answers. */
  readonly login?: Login;
}

/** How an access token is had. */
export interface Login {
  readonly operation: Operation;
  readonly template: RequestTemplate;
  /** Where its answer has the token. */
  readonly token: Pointer;
}

/** What a target can render besides the request of one page. */
export type SnippetExtra = 'all' | 'login';

/** One way to write a request down. A renderer is a value: the same request gives the same text. */
export interface SnippetTarget {
  readonly id: string;
  readonly title: string;
  /** The editor's name for the language. */
  readonly language: string;
  /** Of a file with it, without the dot. */
  readonly extension: string;
  /** What must be there to run it besides the language, in a few words: "undici 7 and zod 4". */
  readonly needs?: string;
  readonly offers: readonly SnippetExtra[];
  /** What this target cannot carry of a request, in one sentence that names the character; nothing when it can. */
  readonly refuses?: (request: SnippetRequest) => string | undefined;
  readonly render: (request: SnippetRequest) => string;
}
