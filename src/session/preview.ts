import type { RequestTemplate } from '../client/requestTemplate';
import { renderText } from '../client/requestTemplate';
import { MASK } from '../http/redaction';
import type { RequestPreview } from '../protocol/state';

/** The request as it will be sent, with a mask where each secret goes. */
export const previewOf = (template: RequestTemplate): RequestPreview => ({
  method: template.method,
  url: template.url,
  headers: template.headers.map(({ name, value }) => ({ name, value: renderText(value, () => MASK) })),
  ...(template.body === undefined ? {} : { body: renderText(template.body, () => MASK) }),
});
