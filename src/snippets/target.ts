import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { RequestTemplate } from '../client/requestTemplate';

/** What a renderer is given. There is no place in it for a secret's value. */
export interface SnippetRequest {
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly template: RequestTemplate;
}

/** One way to write a request down. A renderer is a value: the same request gives the same text. */
export interface SnippetTarget {
  readonly id: string;
  readonly title: string;
  /** The editor's name for the language. */
  readonly language: string;
  readonly render: (request: SnippetRequest) => string;
}
