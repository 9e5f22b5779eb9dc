import type * as vscode from 'vscode';
import type { SnippetChoice } from '../../protocol/state';
import { memory } from '../ids';

/** Which code the user wanted the last time. */
export class SnippetMemory {
  constructor(private readonly state: vscode.Memento) {}

  get choice(): SnippetChoice {
    const target = this.state.get<unknown>(memory.snippetTarget);
    const extras = this.state.get<Partial<SnippetChoice> | null>(memory.snippetExtras);
    return {
      target: typeof target === 'string' ? target : '',
      all: extras?.all === true,
      login: extras?.login === true,
    };
  }

  async keep({ target, all, login }: SnippetChoice): Promise<void> {
    await this.state.update(memory.snippetTarget, target);
    await this.state.update(memory.snippetExtras, { all, login });
  }
}
