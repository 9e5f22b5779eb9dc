import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/** What depends on colours, and so on the theme. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong in a panel, as one line each; by all rules, or by these. */
export async function accessibilityFindings(frame: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  return frame.evaluate(
    async (only) => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await run.run(only === undefined ? {} : { runOnly: only });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    rules === undefined ? undefined : [...rules],
  );
}
