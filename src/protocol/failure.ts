export interface Failure {
  readonly kind: string;
  /** What was attempted and what became of it, in one sentence. */
  readonly title: string;
  readonly detail: string;
  readonly side: 'you' | 'network' | 'vendor';
  /** What is not lost: "Your inputs and the 50 rows already shown are kept." */
  readonly kept: string;
  readonly action?: FailureAction;
  /** Further ways on, after the first. */
  readonly more?: readonly FailureAction[];
  readonly requestId?: string;
  readonly at: number;
  /** The vendor's answer, shortened, as text. */
  readonly answer?: string;
  /** It broke off: more was to come. */
  readonly partial?: true;
}

export interface FailureAction {
  readonly id: PanelAction;
  readonly label: string;
}

export const panelActions = [
  'run',
  'editCredentials',
  'addCredentials',
  'switchProfile',
  'useSandbox',
  'showLog',
  'focusForm',
  'testConnection',
  'openProxySettings',
  'allowWrites',
  'openPayload',
  'check',
] as const;

/** What a button of the panel may ask of the host: a closed set, no command names. */
export type PanelAction = (typeof panelActions)[number];
