import type { Operation, RawInput } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { Circumstances } from '../client/buildRequest';
import type { RenderedSnippet, SnippetExtras } from './snippet';
import { extrasOf, renderSnippet } from './snippet';
import type { SnippetExtra, SnippetTarget } from './target';
import { snippetTargets } from './targets/index';

/** What can be written as code. */
export interface SnippetSource {
  readonly vendor: Vendor;
  readonly operation: Operation;
  /** Absent while it is not complete or not valid. */
  readonly input: RawInput | undefined;
  readonly circumstances: Circumstances;
}

/** What is wanted of it; the target is one that may have been remembered by another version. */
export interface Choice extends SnippetExtras {
  readonly target: string;
}

/** Something that a snippet can do besides the request of one page, and why not where its target does not offer it. */
interface Offer {
  readonly id: SnippetExtra;
  readonly missing?: string;
}

/** The target of a choice; the first where there is none of that id. */
export function chosenTarget({ target: wanted }: Choice): SnippetTarget {
  const target = snippetTargets.find(({ id }) => id === wanted) ?? snippetTargets[0];
  if (target === undefined) throw new Error('There is no snippet target.');
  return target;
}

/** What the operation has besides the request of one page, in a target. */
export const offersOf = (
  { vendor, operation, circumstances }: SnippetSource,
  { title, offers }: SnippetTarget,
): Offer[] =>
  extrasOf(vendor, operation, circumstances).map((id) =>
    offers.includes(id) ? { id } : { id, missing: `${shortOf(title)} ${missingWords[id]}` },
  );

/** The code; undefined while there is nothing to send. Throws `InputError` when the input is not valid. */
export function renderChoice(source: SnippetSource, choice: Choice): RenderedSnippet | undefined {
  const { vendor, operation, input, circumstances } = source;
  if (input === undefined) return undefined;
  return renderSnippet(chosenTarget(choice).id, vendor, operation, input, circumstances, choice);
}

const missingWords: Readonly<Record<SnippetExtra, string>> = {
  all: 'sends one request.',
  login: 'cannot log in first.',
};

/** A title without what it says in brackets. */
const shortOf = (title: string): string => title.replace(/ \(.*\)$/, '');
