import type { Operation } from '../catalog/operation';
import type { Vendor } from '../catalog/vendor';
import type { DynamicClient } from '../client/apiClient';
import type { RequestTemplate } from '../client/requestTemplate';
import { maskedUrl, renderText } from '../client/requestTemplate';
import { prettyJson } from '../http/json/json';
import { MASK } from '../http/redaction/redaction';
import type { PanelState, RequestPreview } from '../protocol/state';
import type { FormReading } from './form/readForm';
import type { Connected } from './sessionOptions';

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

/** What the panel shows of a form's request: of one that is not valid, only what its URL begins with. */
export class Previews {
  private known:
    | { readonly reading: FormReading; readonly client: DynamicClient; readonly made: RequestPreview }
    | undefined;

  constructor(
    private readonly vendor: Vendor,
    private readonly operation: Operation,
  ) {}

  /** Made anew only when something of what it depends on changed. */
  of(reading: FormReading, { client, profile }: Connected): RequestPreview {
    const { known, vendor, operation } = this;
    if (known?.reading === reading && known.client === client) return known.made;
    const made: RequestPreview =
      reading.checked === undefined
        ? {
            method: operation.method,
            url: `${profile.origin}${vendor.basePath}${operation.path}`,
            headers: [],
          }
        : inSight(masked(client.preview(operation, reading.input)));
    this.known = { reading, client, made };
    return made;
  }
}

/** The same without the content of large files: the panel is told of every change, and shows none of it. */
const inSight = (request: RequestPreview): RequestPreview =>
  request.body === undefined ? request : { ...request, body: longTextInSight(request.body) };

/** A text as a panel shows it: of the content of large files, only how much it is. */
export const longTextInSight = (text: string): string =>
  text.length < 50_000
    ? text
    : text.replace(
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
