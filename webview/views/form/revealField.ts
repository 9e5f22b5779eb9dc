/** Brings a field or list into sight and puts the cursor into it, opening what holds it. */
export function revealField(root: HTMLElement, field: string): void {
  const wrapper = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (wrapper === null) return;
  wrapper.dispatchEvent(new CustomEvent('reveal', { bubbles: true }));
  for (let part = wrapper.closest('details'); part !== null;) {
    part.open = true;
    part = part.parentElement?.closest('details') ?? null;
  }
  // What folds by itself is drawn first.
  requestAnimationFrame(() => {
    wrapper.scrollIntoView({ block: 'nearest' });
    wrapper.querySelector<HTMLElement>(controls)?.focus();
  });
}

const controls = 'vscode-text-field, vscode-text-area, vscode-dropdown, input, summary, button';
