import type { Editor } from './Editor';

/** Goes through "Add Credentials" for LetsJobIt: name, address, key, no company id. */
export async function addLetsJobIt(editor: Editor, name: string, origin: string, key: string): Promise<void> {
  const { quickInput } = editor;
  await editor.eventually(
    async () => {
      // The list of vendors goes when a panel that has just come takes the focus.
      await editor.runCommand('Vendorscope: Add Credentials');
      return quickInput
        .pick('LetsJobIt', { patience: 3_000 })
        .then(() => quickInput.title.filter({ hasText: '(1/4)' }).waitFor({ timeout: 3_000 }))
        .then(
          () => true,
          () => false,
        );
    },
    'the questions',
    30_000,
  );
  for (const [index, answer] of [name, origin, key, ''].entries()) {
    const step = `(${String(index + 1)}/4)`;
    await editor.eventually(async () => (await quickInput.title.innerText()).includes(step), `step ${step}`);
    const masked = (await quickInput.field.getAttribute('type')) === 'password';
    if (masked !== (answer === key)) throw new Error(`${step} ${masked ? 'is' : 'is not'} masked.`);
    await quickInput.answer(answer);
  }
}
