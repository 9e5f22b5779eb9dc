import type { Runner } from '../runner';
import { csharp } from './csharp';
import { go } from './go';
import { httpYac } from './httpFile';
import { httpie } from './httpie';
import { java } from './java';
import { nodeWithAxios, nodeWithFetch, nodeWithUndici } from './javascript';
import { kotlin } from './kotlin';
import { phpWithCurl } from './php';
import { powershell } from './powershell';
import { pythonWithHttpx, pythonWithRequests } from './python';
import { ruby } from './ruby';
import { rust } from './rust';
import { fish, shells } from './shells';
import { typescriptWithFetch, typescriptWithUndici } from './typescript';

/** Every way in which snippets are executed, in the order of the targets. */
export const runners: readonly Runner[] = [
  ...shells,
  fish,
  powershell,
  httpie,
  httpYac,
  nodeWithFetch,
  nodeWithUndici,
  nodeWithAxios,
  typescriptWithFetch,
  typescriptWithUndici,
  pythonWithRequests,
  pythonWithHttpx,
  go,
  csharp,
  java,
  kotlin,
  phpWithCurl,
  ruby,
  rust,
];
