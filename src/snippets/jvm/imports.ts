import { outsideSecrets } from '../outsideSecrets';
import type { SnippetRequest } from '../target';

/** The classes that a program in Java or Kotlin needs: those of both, and its own. Sorted, as their tools sort them. */
export function jvmImports(request: SnippetRequest, own: Readonly<Record<string, boolean>>): string[] {
  const { template, paging, login } = request;
  const walks = paging !== undefined;
  const hasBody = template.body !== undefined || login?.template.body !== undefined;
  const jackson = walks || login !== undefined;
  const classes: Readonly<Record<string, boolean>> = {
    'com.fasterxml.jackson.databind.DeserializationFeature': jackson,
    'com.fasterxml.jackson.databind.JsonNode': walks,
    'com.fasterxml.jackson.databind.json.JsonMapper': jackson,
    'com.fasterxml.jackson.databind.node.JsonNodeFactory': jackson,
    'java.io.IOException': true,
    'java.io.PrintStream': walks,
    'java.net.URI': true,
    'java.net.URLEncoder': outsideSecrets(request).some(({ as }) => as === 'query'),
    'java.net.http.HttpClient': true,
    'java.net.http.HttpRequest': true,
    'java.net.http.HttpRequest.BodyPublishers': hasBody || !['GET', 'DELETE'].includes(template.method),
    'java.net.http.HttpResponse.BodyHandlers': true,
    'java.time.Duration': walks,
    'java.time.Instant': walks,
    'java.time.format.DateTimeFormatter': walks,
    'java.time.format.DateTimeParseException': walks,
    'java.util.concurrent.TimeUnit': walks,
    ...own,
  };
  return Object.keys(classes)
    .filter((name) => classes[name] === true)
    .sort();
}
