/** The themes under test: the label in VS Code's picker, and the class by which the workbench shows that one is active. */
export const themes = {
  'Light Modern': {
    label: 'Light Modern',
    className: 'vscode-theme-defaults-themes-light_modern-json',
  },
  'Dark Modern': { label: 'Dark Modern', className: 'vscode-theme-defaults-themes-dark_modern-json' },
  'Default High Contrast': {
    label: 'Dark High Contrast',
    className: 'vscode-theme-defaults-themes-hc_black-json',
  },
  'Default High Contrast Light': {
    label: 'Light High Contrast',
    className: 'vscode-theme-defaults-themes-hc_light-json',
  },
} as const;

export type ThemeId = keyof typeof themes;
