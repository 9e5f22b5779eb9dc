/** A JSON value that can be written as it is; keys that start with `x-` are ours. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The parts of an OpenAPI 3.1 document that callers look into; the rest is plain JSON. */
export interface OpenApiDocument extends JsonObject {
  readonly openapi: '3.1.0';
  readonly info: JsonObject & { readonly title: string; readonly version: string };
  readonly paths: Readonly<Record<string, JsonObject>>;
  readonly components: JsonObject & {
    readonly schemas: Readonly<Record<string, JsonObject>>;
    readonly securitySchemes: Readonly<Record<string, JsonObject>>;
  };
}
