import type { Operation, RawInput } from '../../../../src/catalog/operation';
import type { Vendor } from '../../../../src/catalog/vendor';
import type { Circumstances } from '../../../../src/client/buildRequest';
import { renderSnippet, snippetTarget } from '../../../../src/snippets/snippet';
import type { SnippetExtra } from '../../../../src/snippets/target';
import type { Ran, Runner } from '../runner';

/** A snippet that meets a server of its own. */
export interface Scenario {
  readonly name: string;
  readonly vendor: Vendor;
  readonly operation: Operation;
  readonly input?: RawInput;
  readonly circumstances?: Partial<Circumstances>;
  /** The form of the snippet. Targets that do not offer it are not asked. */
  readonly extras: readonly SnippetExtra[];
  /** Starts the server. */
  readonly open: () => Promise<Scene>;
}

/** The server of a scenario. */
export interface Scene extends AsyncDisposable {
  readonly origin: string;
  /** What is wrong with what the snippet of a target did, in words. */
  readonly judge: (ran: Ran, target: string) => Promise<string | undefined> | string | undefined;
}

/** What came of scenarios: how many were played, and a line for each that went wrong. */
export interface Played {
  readonly played: number;
  readonly failures: readonly string[];
}

/** Plays those that a runner's target offers, all in one go. */
export async function playAll(
  runner: Runner,
  scenarios: readonly Scenario[],
  env: Readonly<Record<string, string>>,
): Promise<Played> {
  const { offers } = snippetTarget(runner.target);
  const fitting = scenarios.filter(({ extras }) => extras.every((extra) => offers.includes(extra)));
  const scenes = await Promise.all(fitting.map(({ open }) => open()));
  try {
    const snippets = fitting.map((scenario, index) => ({
      name: `s${String(index)}_${scenario.vendor.id}`,
      code: codeOf(runner.target, scenario, scenes[index]?.origin ?? ''),
    }));
    const ran = await runner.run(snippets, env);
    const failures: string[] = [];
    for (const [index, { name }] of fitting.entries()) {
      const one = ran[index] ?? { code: undefined, output: '', errors: 'it was not run' };
      const wrong = await scenes[index]?.judge(one, runner.target);
      if (wrong !== undefined) failures.push(`${name}: ${wrong}; ${saidBy(one)}`);
    }
    return { played: fitting.length, failures };
  } finally {
    for (const scene of scenes) await scene[Symbol.asyncDispose]();
  }
}

function codeOf(target: string, scenario: Scenario, origin: string): string {
  const { vendor, operation, input = operation.example, circumstances, extras } = scenario;
  const asked = Object.fromEntries(extras.map((extra) => [extra, true]));
  return renderSnippet(target, vendor, operation, input, { ...circumstances, origin }, asked).code;
}

const saidBy = ({ code, output, errors }: Ran): string =>
  `it ended with ${String(code)}, printed ${JSON.stringify(output.slice(0, 200))} and said ${JSON.stringify(errors.slice(-600))}`;
