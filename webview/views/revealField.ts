/** Brings a field into sight and puts the cursor into it, opening the section that holds it. */
export function revealField(root: HTMLElement, field: string): void {
  const wrapper = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (wrapper === null) return;
  const section = wrapper.closest('details');
  if (section !== null) section.open = true;
  wrapper.scrollIntoView({ block: 'nearest' });
  wrapper.querySelector<HTMLElement>('vscode-text-field, vscode-text-area, vscode-dropdown, input')?.focus();
}
