// The floor of activation: an extension that does nothing.

export function activate(): void {
  // That is all.
}
