import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import { pythonString } from '../quoting/python';
import type { SnippetRequest } from '../target';
import type { Block } from './library';

/** The functions that read and write secrets, as far as a request needs them. */
export function secretBlocks(request: SnippetRequest): Block[] {
  const secrets = outsideSecrets(request);
  const blocks: Block[] = [];
  if (secrets.length > 0) blocks.push(ENV);
  if (secrets.some(({ as }) => as === 'query'))
    blocks.push({ lines: [], imports: ['from urllib.parse import quote'] });
  if (secrets.some(({ as }) => as === 'json')) blocks.push(JSON_TEXT);
  if (request.login !== undefined) {
    const names = outsideVariables(request);
    if (names.length > 0) blocks.push({ lines: names.map((name) => `${name} = env(${pythonString(name)})`) });
  }
  return blocks;
}

const ENV: Block = {
  imports: ['import os', 'import sys'],
  lines: [
    'def env(name: str) -> str:',
    '    """The value of an environment variable."""',
    '    return os.environ.get(name) or sys.exit(f"Set the variable {name} first.")',
  ],
};

const JSON_TEXT: Block = {
  imports: ['import json'],
  lines: [
    'def json_text(value: str) -> str:',
    '    """A text as it stands between the quotes of JSON."""',
    '    return json.dumps(value, ensure_ascii=False)[1:-1]',
  ],
};
