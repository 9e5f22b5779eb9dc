import * as vscode from 'vscode';
import type { SnippetChoice } from '../../protocol/state';
import type { SnippetSource } from '../../snippets/choice';
import type { Engine } from '../engine';
import type { TypesLanguage } from './useSnippet';

type Snippets = Awaited<ReturnType<Engine['loadSnippets']>>;

/** Asks which code is wanted: the target, that of the last time first, and then what else it shall do. */
export async function askSnippet(
  { snippetTargets, chosenTarget, offersOf }: Snippets,
  source: SnippetSource,
  last: SnippetChoice,
): Promise<SnippetChoice | undefined> {
  const first = chosenTarget(last);
  const items = [
    { label: first.title, description: 'last used', target: first },
    { label: '', kind: vscode.QuickPickItemKind.Separator } as const,
    ...snippetTargets.filter((target) => target !== first).map((target) => ({ label: target.title, target })),
  ];
  const placeHolder = `${source.vendor.title}: ${source.operation.title}`;
  const picked = await vscode.window.showQuickPick(items, { title: 'Copy Snippet', placeHolder });
  if (picked === undefined || !('target' in picked)) return undefined;
  const { target } = picked;
  const offered = offersOf(source, target).flatMap(({ id, missing }) => (missing === undefined ? [id] : []));
  const forms = formsOf(offered.includes('all'), offered.includes('login'));
  const before = forms.find(
    ({ all, login }) =>
      all === (last.all && offered.includes('all')) && login === (last.login && offered.includes('login')),
  );
  const ordered = before === undefined ? forms : [before, ...forms.filter((form) => form !== before)];
  const form =
    ordered.length === 1
      ? ordered[0]
      : await vscode.window.showQuickPick(ordered, { title: `Copy Snippet: ${target.title}`, placeHolder });
  if (form === undefined) return undefined;
  // What this operation does not have stays as it was for the next one.
  return {
    target: target.id,
    all: offered.includes('all') ? form.all : last.all,
    login: offered.includes('login') ? form.login : last.login,
  };
}

/** Asks in which language types are wanted. */
export async function askTypes(): Promise<TypesLanguage | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly language: TypesLanguage })[] = [
    { label: 'TypeScript', language: 'typescript' },
    { label: 'zod', language: 'zod' },
    { label: 'JSON Schema', language: 'json-schema' },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: 'Copy Types',
    placeHolder: 'Types of the request and its answer',
  });
  return picked?.language;
}

/** What there is to choose from where pages, a login or both are offered. */
const formsOf = (all: boolean, login: boolean) => [
  { label: all ? 'One page' : 'With a token from the environment', all: false, login: false },
  ...(all ? [{ label: 'All pages', all: true, login: false }] : []),
  ...(login
    ? [{ label: all ? 'One page, logging in first' : 'Logging in first', all: false, login: true }]
    : []),
  ...(all && login ? [{ label: 'All pages, logging in first', all: true, login: true }] : []),
];
