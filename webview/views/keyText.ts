const isMac = navigator.userAgent.includes('Macintosh');

/** A key as this machine names it: "Ctrl+S", "⌘S". */
export const keyText = (key: string): string =>
  isMac ? key.replace('Ctrl+', '⌘').replace('Alt+', '⌥') : key;
