import type { HttpRequest } from '../../../src/http/exchange';
import type { SnippetRequest } from '../../../src/snippets/target';
import { renderRequest, snippetTarget } from '../../../src/snippets/snippet';
import type { SnippetTargetId } from '../../../src/snippets/targets';
import type { Peers } from '../peers/providePeers';
import { harOf, type QueryForm } from './har';

/** A language in which all generators write snippets. */
export type Row = 'curl' | 'fetch' | 'node' | 'python' | 'go' | 'php' | 'ruby';

/** A request in both forms: as it is sent, secrets and all, and as our own renderers are given it. */
export interface GivenRequest {
  readonly sent: HttpRequest;
  readonly own: SnippetRequest;
}

/** One way to have a snippet of a request. Throws, or gives an empty text, where there is none. */
export type Way = (request: GivenRequest) => string;

/** A library that writes snippets. */
export interface Generator {
  readonly title: string;
  /** Each way in which a request can be given to it. */
  readonly ways: (row: Row) => readonly Way[];
}

/** Ours first, then the peers. */
export async function generators(peers: Peers): Promise<Generator[]> {
  const titled = async (name: string) => `${name} ${await peers.version(name)}`;
  return [
    { title: 'Vendorscope', ways: (row) => [ownWay(ownTargets[row])] },
    {
      title: await titled('httpsnippet'),
      ways: (row) => harWays(peers.load('httpsnippet') as HarLibrary, row, ['whole', 'decoded']),
    },
    {
      title: await titled('@readme/httpsnippet'),
      ways: (row) =>
        harWays(peers.load('@readme/httpsnippet') as HarLibrary, row, ['whole', 'decoded', 'encoded']),
    },
    {
      title: await titled('postman-code-generators'),
      ways: (row) => postmanWays(peers, row),
    },
  ];
}

const ownTargets: Readonly<Record<Row, SnippetTargetId>> = {
  curl: 'curl',
  fetch: 'javascript-fetch',
  node: 'node-undici',
  python: 'python-requests',
  go: 'go',
  php: 'php',
  ruby: 'ruby',
};

const ownWay =
  (id: SnippetTargetId): Way =>
  ({ own }) =>
    renderRequest(snippetTarget(id), own).code;

/** What the two httpsnippets have in common. */
interface HarLibrary {
  readonly HTTPSnippet: new (
    har: object,
    options?: object,
  ) => { convert(target: string, client: string, options?: object): string | (string | false)[] | false };
}

const harTargets: Readonly<Record<Row, readonly [target: string, client: string]>> = {
  curl: ['shell', 'curl'],
  fetch: ['javascript', 'fetch'],
  node: ['node', 'native'],
  python: ['python', 'requests'],
  go: ['go', 'native'],
  php: ['php', 'curl'],
  ruby: ['ruby', 'native'],
};

/** `binary` is what keeps curl from changing line ends; it says nothing to the other clients. */
const harWays = ({ HTTPSnippet }: HarLibrary, row: Row, forms: readonly QueryForm[]): Way[] =>
  forms.map((form) => ({ sent }) => {
    const snippet = new HTTPSnippet(harOf(sent, form), { harIsAlreadyEncoded: form === 'encoded' });
    const [code] = [snippet.convert(...harTargets[row], { binary: true })].flat();
    return code === undefined || code === false ? '' : code;
  });

/** The parts of postman-collection and postman-code-generators that are used. */
interface PostmanCollection {
  readonly Request: new (definition: object) => object;
}
interface PostmanGenerators {
  convert(
    language: string,
    variant: string,
    request: object,
    options: object,
    done: (error: Error | null, code: string) => void,
  ): void;
}

const postmanTargets: Readonly<Record<Row, readonly [language: string, variant: string]>> = {
  curl: ['curl', 'cURL'],
  fetch: ['javascript', 'Fetch'],
  node: ['nodejs', 'Native'],
  python: ['python', 'Requests'],
  go: ['go', 'Native'],
  php: ['php', 'cURL'],
  ruby: ['ruby', 'Net::HTTP'],
};

/** The address as one text, or its path and query as decoded parts. Redirects are not followed: ours follow none. */
function postmanWays(peers: Peers, row: Row): Way[] {
  const { Request } = peers.load('postman-collection') as PostmanCollection;
  const library = peers.load('postman-code-generators') as PostmanGenerators;
  return (['whole', 'decoded'] as const).map((form) => ({ sent }) => {
    const { protocol, hostname, port, pathname, searchParams } = new URL(sent.url);
    const parts = {
      protocol: protocol.slice(0, -1),
      host: hostname,
      port,
      path: pathname.slice(1).split('/').map(decodeURIComponent),
      query: [...searchParams].map(([key, value]) => ({ key, value })),
    };
    const request = new Request({
      url: form === 'whole' ? sent.url : parts,
      method: sent.method,
      header: sent.headers.map(([key, value]) => ({ key, value })),
      ...(sent.body === undefined
        ? {}
        : { body: { mode: 'raw', raw: sent.body, options: { raw: { language: 'json' } } } }),
    });
    let made = '';
    library.convert(...postmanTargets[row], request, { followRedirect: false }, (error, code) => {
      if (error !== null) throw error;
      made = code;
    });
    return made;
  });
}
