// npm run package [file]: builds and packages the extension.
import { resolve } from 'node:path';
import { packageExtension } from './lib/build.mjs';
import { runScript } from './lib/progress.mjs';

await runScript(async () => {
  const [file = 'vendorscope.vsix'] = process.argv.slice(2);
  await packageExtension(resolve(file));
  process.stdout.write(`${file} is there.\n`);
});
