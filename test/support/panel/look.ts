// Opens a panel in a plain browser, does what it is told, and keeps a picture:
// npx tsx test/support/panel/look.ts --operation tasks.list --theme "Dark Modern" --out panel.png --do "click:text=Run"
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runScript } from '../../../scripts/lib/progress.mjs';
import type { RequestHandlers } from '../../../src/protocol/contract';
import type { Cell } from '../../../src/protocol/results';
import type { PanelState } from '../../../src/protocol/state';
import { accessibilityFindings } from '../editor/accessibility';
import { themes } from '../editor/themes';
import type { ThemeId } from '../editor/themes';
import { fixtureHost } from './fixtureHost';
import type { OpenPage, PageLook } from './openPage';
import { openPage } from './openPage';
import { takeSteps } from './steps';

const options = {
  vendor: { type: 'string', default: 'auvo' },
  operation: { type: 'string', default: 'tasks.list' },
  theme: { type: 'string', default: 'Dark Modern' },
  width: { type: 'string', default: '1200' },
  height: { type: 'string', default: '800' },
  zoom: { type: 'string', default: '1' },
  out: { type: 'string' },
  do: { type: 'string', default: '' },
  /** A module with `state` (a PanelState) and `row(index)`, shown in place of a session. */
  fixture: { type: 'string' },
  /** Do not run the operation first. */
  idle: { type: 'boolean', default: false },
  axe: { type: 'boolean', default: false },
  forced: { type: 'boolean', default: false },
  reduced: { type: 'boolean', default: false },
} as const;

void runScript(async () => {
  const { values } = parseArgs({ options });
  if (!isTheme(values.theme)) throw new Error(`The themes are: ${Object.keys(themes).join(', ')}.`);
  const look: PageLook = {
    theme: values.theme,
    width: Number(values.width),
    height: Number(values.height),
    zoom: Number(values.zoom),
    forcedColors: values.forced,
    reducedMotion: values.reduced,
  };
  const opened = await open(values, look);
  try {
    await takeSteps(opened.page, values.do);
    if (values.axe) print(await accessibilityFindings(opened.page.mainFrame()), 'axe finds nothing');
  } finally {
    if (values.out !== undefined) await opened.screenshot(values.out);
    print(opened.errors, 'no errors in the page');
    await opened.close();
  }
});

async function open(
  values: { fixture?: string | undefined; vendor: string; operation: string; idle: boolean },
  look: PageLook,
): Promise<OpenPage> {
  if (values.fixture !== undefined) {
    const made = (await import(pathToFileURL(resolve(values.fixture)).href)) as Fixture; // what the option asks for
    return openPage(values, fixtureHost(made.state, made.row, made.handlers), look);
  }
  const { openPanel } = await import('./openPanel');
  const panel = await openPanel({ ...values, ...look });
  if (values.idle) return panel;
  await panel.session.start();
  await panel.page
    .locator('[role="gridcell"]')
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  return panel;
}

interface Fixture {
  readonly state: PanelState;
  readonly row: (index: number) => readonly Cell[];
  readonly handlers?: Partial<RequestHandlers>;
}

const isTheme = (text: string): text is ThemeId => Object.hasOwn(themes, text);

function print(lines: readonly string[], otherwise: string): void {
  process.stdout.write(`${lines.length === 0 ? otherwise : lines.join('\n')}\n`);
}
