import { documented, linesOf, type Documented } from './documented';

/**
 * AutoVu: bullets. `• Endpoint: GET /path` opens an operation; `• name (Required|Optional): …` under "URL
 * Parameters" or "Query Parameters" is a parameter; "Returns" names the few fields of an answer.
 */
export function readAutovu(text: string): Documented[] {
  const lines = linesOf(text);
  const paged = pagedNames(lines);
  const operations: Documented[] = [];
  let place = 'path';
  lines.forEach((line, index) => {
    const endpoint = /• Endpoint: (\w+) (\S+)/.exec(line);
    if (endpoint) operations.push(documented(endpoint[1] ?? '', endpoint[2] ?? '', index + 1));
    const operation = operations.at(-1);
    if (operation === undefined) return;
    if (line.includes('URL Parameters:')) place = 'path';
    if (line.includes('Query Parameters:')) place = 'query';
    const parameter = /• (\w+) \((Required|Optional)\): (.*)/.exec(line);
    if (parameter) {
      const name = `${place}.${parameter[1] ?? ''}`;
      operation.names.add(name);
      operation.required.set(name, parameter[2] === 'Required');
      const standard = /Default (\d+|true|false)/.exec(parameter[3] ?? '')?.[1];
      if (standard !== undefined) operation.defaults.set(name, JSON.parse(standard) as number | boolean); // as matched
    }
    const returns = /• Returns: (.*)/.exec(line)?.[1];
    if (returns?.startsWith('Paginated')) for (const name of paged) operation.names.add(name);
    for (const [, name] of (returns ?? '').matchAll(/\ba[n]? (\w+) array/g)) {
      if (name !== undefined) operation.names.add(`answer.${name}`);
    }
  });
  return operations;
}

/** The sample of the wrapper that every paged answer has: `"Name":` inside `Metadata`, and `Data`. */
function pagedNames(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.startsWith('Sample Paginated Response'));
  const sample = lines.slice(start, start + 18).join('\n');
  const inside = /"Metadata": \{([^}]*)\}/.exec(sample)?.[1] ?? '';
  const metadata = [...inside.matchAll(/"(\w+)":/g)].map(([, name]) => `answer.Metadata.${name ?? ''}`);
  return ['answer.Metadata', ...metadata, 'answer.Data'];
}
