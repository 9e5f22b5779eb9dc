import type { SnippetTarget } from '../target';
import { axios } from './axios';
import { csharp } from './csharp';
import { curl } from './curl';
import { go } from './go';
import { httpFile } from './httpFile';
import { httpie } from './httpie';
import { java } from './java';
import { javascriptFetch } from './javascriptFetch';
import { kotlin } from './kotlin';
import { nodeUndici } from './nodeUndici';
import { php } from './php';
import { powershell } from './powershell';
import { pythonHttpx } from './pythonHttpx';
import { pythonRequests } from './pythonRequests';
import { ruby } from './ruby';
import { rust } from './rust';
import { typescriptFetch } from './typescriptFetch';
import { typescriptUndici } from './typescriptUndici';

const targets = [
  curl,
  powershell,
  httpie,
  httpFile,
  javascriptFetch,
  nodeUndici,
  axios,
  typescriptFetch,
  typescriptUndici,
  pythonRequests,
  pythonHttpx,
  go,
  csharp,
  java,
  kotlin,
  php,
  ruby,
  rust,
] as const satisfies readonly SnippetTarget[];

/** A target's id. */
export type SnippetTargetId = (typeof targets)[number]['id'];

/** Every target, in the order of the list. */
export const snippetTargets: readonly SnippetTarget[] = targets;
