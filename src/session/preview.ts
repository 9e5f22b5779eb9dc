import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { DynamicClient } from '../client/apiClient';
import type { RequestTemplate } from '../client/requestTemplate';
import { maskedUrl, renderText } from '../client/requestTemplate';
import { prettyJson } from '../http/json/json';
import { MASK } from '../http/redaction/redaction';
import type { PanelState, RequestPreview, Snippet } from '../protocol/state';
import { renderRequest } from '../snippets/snippet';
import { snippetTargets } from '../snippets/targets';
import type { FormReading } from './form/readForm';

/** What the panel says of the operation itself. */
export const about = (vendor: Vendor, operation: Operation): Pick<PanelState, 'vendor' | 'operation'> => ({
  vendor: { id: vendor.id, title: vendor.title },
  operation: {
    id: operation.id,
    title: operation.title,
    description: operation.description,
    method: operation.method,
    path: `${vendor.basePath}${operation.path}`,
    effect: operation.effect,
    ...(operation.scope === undefined ? {} : { scope: operation.scope }),
    notes: operation.notes,
    source: `${vendor.document}, line ${String(operation.line)}`,
  },
});

/**
 * What the panel shows of a request: with a mask where each secret goes, and as a snippet. Without a
 * template, because the form is not valid, only the template of a URL and no snippet.
 */
function preview(
  vendor: Vendor,
  operation: Operation,
  origin: string,
  template: RequestTemplate | undefined,
  targetId: string,
): { request: RequestPreview; snippet: Snippet } {
  const targets = snippetTargets.map(({ id, title }) => ({ id, title }));
  const target = snippetTargets.find(({ id }) => id === targetId) ?? snippetTargets[0];
  if (template === undefined || target === undefined) {
    const url = `${origin}${vendor.basePath}${operation.path}`;
    return {
      request: { method: operation.method, url, headers: [] },
      snippet: { target: targetId, targets, code: '', variables: [] },
    };
  }
  const { code, variables } = renderRequest(target, { vendor, operation, template });
  return { request: masked(template), snippet: { target: target.id, targets, code, variables } };
}

/** What a preview depends on. */
interface Previewed {
  readonly reading: FormReading;
  readonly target: string;
  readonly client: DynamicClient;
  readonly origin: string;
}

/** The request and snippet of a form as it stands; made anew only when one of what they depend on changed. */
export class Previews {
  private known: (Previewed & { readonly made: ReturnType<typeof preview> }) | undefined;

  constructor(
    private readonly vendor: Vendor,
    private readonly operation: Operation,
  ) {}

  of(wanted: Previewed): ReturnType<typeof preview> {
    const { known, vendor, operation } = this;
    const { reading, target, client, origin } = wanted;
    if (known?.reading === reading && known.target === target && known.client === client) return known.made;
    const template = reading.checked === undefined ? undefined : client.preview(operation, reading.input);
    const made = preview(vendor, operation, origin, template, target);
    this.known = { ...wanted, made };
    return made;
  }
}

/** The same without the content of large files: the panel is told of every change, and shows none of it. */
export const inSight = ({ request, snippet }: { request: RequestPreview; snippet: Snippet }) => ({
  request: isLong(request.body) ? { ...request, body: withoutFiles(request.body) } : request,
  snippet: isLong(snippet.code) ? { ...snippet, code: withoutFiles(snippet.code) } : snippet,
});

const isLong = (text: string | undefined): text is string => text !== undefined && text.length >= 50_000;

const withoutFiles = (text: string): string =>
  text.replace(
    /[A-Za-z0-9+/=]{4000,}/g,
    (content) => `${content.slice(0, 40)}… ${String(content.length)} characters …`,
  );

/** A request as it may be shown: a mask for each secret, and the body on several lines, its values untouched. */
export const masked = (template: RequestTemplate): RequestPreview => ({
  method: template.method,
  url: maskedUrl(template),
  headers: template.headers.map(({ name, value }) => ({ name, value: renderText(value, () => MASK) })),
  ...(template.body === undefined ? {} : { body: prettyJson(renderText(template.body, () => MASK)) }),
});
