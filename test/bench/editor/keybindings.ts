/** Whose rows are asked for: ours, or those of the bare extension. */
export type Side = 'ours' | 'bare';

/** The key that opens each side's panel and has it ask for its rows. */
export const keys: Readonly<Record<Side, string>> = { ours: 'Control+F8', bare: 'Control+Alt+F8' };

/** What VS Code is to do at these keys. */
export const keybindings = (vendor: string): readonly object[] => [
  {
    key: 'ctrl+f8',
    command: 'vendorscope.openOperation',
    args: { vendorId: 'letsjobit', operationId: 'visits.list' },
  },
  { key: 'ctrl+alt+f8', command: 'bench.bare', args: `${vendor}/api/v2/visits` },
];
