// Writes the types of dist/core.mjs: the second half of `npm run build`.
import { buildTypes } from './lib/build.mjs';
import { runScript, step } from './lib/progress.mjs';

await runScript(() => step('Writing the types of core.mjs', buildTypes));
