import type { TableParams } from '../../src/protocol/credentialContract';

/** Everything that the page can do. */
export interface TableActions {
  readonly test: (profile: TableParams['test']) => void;
  readonly testAll: () => void;
  readonly stop: () => void;
  readonly add: () => void;
  readonly edit: (profile: TableParams['edit']) => void;
  readonly switchTo: (profile: TableParams['switchTo']) => void;
  readonly copyMarkdown: () => Promise<boolean>;
}
