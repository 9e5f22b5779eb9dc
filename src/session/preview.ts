import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { RequestTemplate } from '../client/requestTemplate';
import { renderText } from '../client/requestTemplate';
import { MASK } from '../http/redaction';
import type { PanelState, RequestPreview, Snippet } from '../protocol/state';
import { renderTemplate, snippetTargets } from '../snippets/snippet';

/** What the panel says of the operation itself. */
export const about = (vendor: Vendor, operation: Operation): Pick<PanelState, 'vendor' | 'operation'> => ({
  vendor: { id: vendor.id, title: vendor.title },
  operation: {
    id: operation.id,
    title: operation.title,
    description: operation.description,
    method: operation.method,
    path: `${vendor.basePath}${operation.path}`,
    ...(operation.scope === undefined ? {} : { scope: operation.scope }),
    notes: operation.notes,
    source: `${vendor.document}, line ${String(operation.line)}`,
  },
});

/**
 * What the panel shows of a request: with a mask where each secret goes, and as a snippet. Without a
 * template, because the form is not valid, only the template of a URL and no snippet.
 */
export function preview(
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
  const { code, variables } = renderTemplate(target, { vendor, operation, template });
  return { request: masked(template), snippet: { target: target.id, targets, code, variables } };
}

const masked = (template: RequestTemplate): RequestPreview => ({
  method: template.method,
  url: template.url,
  headers: template.headers.map(({ name, value }) => ({ name, value: renderText(value, () => MASK) })),
  ...(template.body === undefined ? {} : { body: renderText(template.body, () => MASK) }),
});
