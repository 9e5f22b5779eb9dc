/** The call that gives a request of Java's HttpClient its method and its body, in Java and in Kotlin. */
export function methodCall(method: string, hasBody: boolean): string {
  const publisher = hasBody ? 'BodyPublishers.ofString(body)' : 'BodyPublishers.noBody()';
  if (method === 'GET' && !hasBody) return '.GET()';
  if (method === 'DELETE' && !hasBody) return '.DELETE()';
  return method === 'POST' || method === 'PUT'
    ? `.${method}(${publisher})`
    : `.method("${method}", ${publisher})`;
}
