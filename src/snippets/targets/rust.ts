import { renderText, urlText } from '../../client/requestTemplate';
import { snake } from '../names';
import type { Paging } from '../paging';
import { outsideSecrets, outsideVariables } from '../outsideSecrets';
import { commentText } from '../quoting/comment';
import { rustString } from '../quoting/rust';
import { jsonPointer } from '../java/json';
import { rustAllPages, rustPage } from '../rust/allPages';
import {
  RUST_ANSWER,
  RUST_ENV,
  RUST_JSON_TEXT,
  RUST_NUMBER,
  RUST_QUERY_TEXT,
  RUST_WAIT,
  rustQuota,
  rustRetryAfter,
  rustSendAgain,
} from '../rust/functions';
import { rustRequest } from '../rust/request';
import type { Login, SnippetRequest, SnippetTarget } from '../target';
import { titleOf } from '../text';

/** Rust with reqwest's blocking client. Two features of serde_json keep a row's digits and the order of its fields. */
export const rust = {
  id: 'rust',
  title: 'Rust (reqwest)',
  language: 'rust',
  extension: 'rs',
  needs:
    'reqwest with the feature blocking; for a login serde_json; for all pages also httpdate and the serde_json features arbitrary_precision and preserve_order',
  offers: ['all', 'login'],
  refuses: ({ template }: SnippetRequest): string | undefined =>
    renderText(urlText(template), () => '').length > LONGEST_ADDRESS
      ? `An address in reqwest has at most ${LONGEST_ADDRESS.toLocaleString('en')} characters, and this one has more.`
      : undefined,
  render: (request: SnippetRequest): string => {
    const forms = new Set(outsideSecrets(request).map(({ as }) => as));
    const { paging, login } = request;
    const parts = [
      `// ${commentText(titleOf(request))}\n${uses(request)}`,
      'type Result<T> = std::result::Result<T, Box<dyn Error>>;',
      ...(paging === undefined || paging.limits.length === 0 ? [] : [rustQuota(paging.limits)]),
      ...(paging === undefined && login === undefined ? onePage(request) : withApi(request)),
      ...(paging === undefined ? [] : [rustRetryAfter(paging)]),
      ...(readsNumbers(paging) ? [RUST_NUMBER] : []),
      ...(forms.size === 0 ? [] : [RUST_ENV]),
      ...(forms.has('json') ? [RUST_JSON_TEXT] : []),
      ...(forms.has('query') ? [RUST_QUERY_TEXT] : []),
    ];
    return `${parts.join('\n\n')}\n`;
  },
} as const satisfies SnippetTarget;

const LONGEST_ADDRESS = 65_534;

/** Whether the rule of a list counts. */
function readsNumbers(paging: Paging | undefined): boolean {
  if (paging === undefined) return false;
  const { next } = paging;
  return next.by !== 'page' || (next.hasNext === undefined && next.total !== undefined);
}

function uses({ paging, login }: SnippetRequest): string {
  const hasLimits = paging !== undefined && paging.limits.length > 0;
  const times = ['Duration', ...(hasLimits ? ['Instant'] : []), 'SystemTime'];
  const blocking = ['Client', 'RequestBuilder', ...(paging === undefined ? [] : ['Response'])];
  return [
    `use reqwest::blocking::${paging === undefined && login === undefined ? 'Client' : `{${blocking.join(', ')}}`};`,
    'use reqwest::redirect::Policy;',
    ...(paging === undefined ? [] : ['use reqwest::StatusCode;']),
    ...(paging === undefined && login === undefined ? [] : ['use serde_json::Value;']),
    'use std::error::Error;',
    ...(paging === undefined ? [] : ['use std::thread;', `use std::time::{${times.join(', ')}};`]),
  ].join('\n');
}

const indented = (text: string, by = '    '): string => text.replace(/^(?=.)/gm, by);

/** The sentence that ends a program when it fails. */
const FAILED = `eprintln!("{error}");
std::process::exit(1);`;

function onePage(request: SnippetRequest): string[] {
  const name = snake(request.operation.id);
  const lines = [
    ...outsideVariables(request).map((variable) => `let ${snake(variable)} = env(${rustString(variable)})?;`),
    '// A redirect could take a credential to another origin.',
    'let client = Client::builder().redirect(Policy::none()).build()?;',
    ...rustRequest(request, request.template, ''),
    'let response = request.send()?;',
    RUST_ANSWER,
  ];
  return [
    `fn main() {
    match ${name}() {
        Ok(body) => print!("{body}"),
        Err(error) => {
${indented(FAILED, '            ')}
        }
    }
}`,
    `fn ${name}() -> Result<String> {\n${indented(lines.join('\n'))}\n}`,
  ];
}

/** What logs in or walks keeps its client and its variables together. */
function withApi(request: SnippetRequest): string[] {
  const { operation, paging, login } = request;
  const counts = paging !== undefined && paging.limits.length > 0;
  const names = outsideVariables(request);
  const fields = ['client: Client', ...names.map((name) => `${snake(name)}: String`)];
  const values = [
    '// A redirect could take a credential to another origin.\nclient: Client::builder().redirect(Policy::none()).build()?',
    ...names.map((name) => `${snake(name)}: env(${rustString(name)})?`),
  ];
  if (counts) {
    fields.push('answered: Vec<Instant>');
    values.push('answered: Vec::new()');
  }
  const call = `${snake(operation.id)}(${[
    ...(paging === undefined ? [] : [counts ? '&mut api' : '&api']),
    ...(login === undefined ? [] : ['&token']),
  ].join(', ')})`;
  const run = [
    `let ${counts ? 'mut ' : ''}api = Api::from_env()?;`,
    ...(login === undefined ? [] : [`let token = api.${snake(login.operation.id)}()?;`]),
    ...(paging === undefined
      ? [`print!("{}", api.${call}?);`]
      : [`for rows in ${call} {`, '    for row in rows? {', '        println!("{row}");', '    }', '}']),
    'Ok(())',
  ];
  const methods = [
    `fn from_env() -> Result<Self> {\n    Ok(Self {\n${indented(`${values.join(',\n')},`, '        ')}\n    })\n}`,
    ...(login === undefined ? [] : [logIn(request, login, counts)]),
    paging === undefined ? read(request) : rustPage(request, paging),
    paging === undefined ? SEND : rustSendAgain(paging),
    ...(counts ? [RUST_WAIT] : []),
  ];
  return [
    `fn main() {\n    if let Err(error) = run() {\n${indented(FAILED, '        ')}\n    }\n}`,
    `fn run() -> Result<()> {\n${indented(run.join('\n'))}\n}`,
    ...(paging === undefined ? [] : [rustAllPages(request, paging)]),
    `struct Api {\n${indented(`${fields.join(',\n')},`)}\n}`,
    `impl Api {\n${indented(methods.join('\n\n'))}\n}`,
  ];
}

const SEND = `fn send(&self, request: RequestBuilder) -> Result<String> {
    let response = request.send()?;
${indented(RUST_ANSWER)}
}`;

const read = (request: SnippetRequest): string =>
  `fn ${snake(request.operation.id)}(&self, token: &str) -> Result<String> {
${indented(rustRequest(request, request.template, 'self.').join('\n'))}
    self.send(request)
}`;

const logIn = (request: SnippetRequest, { operation, template, token }: Login, counts: boolean): string =>
  `fn ${snake(operation.id)}(${counts ? '&mut self' : '&self'}) -> Result<String> {
${indented(rustRequest(request, template, 'self.').join('\n'))}
    let answer: Value = serde_json::from_str(&self.send(request)?)?;
    let token = answer.pointer(${rustString(jsonPointer(token))});
    match token.and_then(Value::as_str) {
        Some(token) => Ok(token.to_owned()),
        None => Err(${rustString(`The answer has no token at ${token.join('.')}.`)}.into()),
    }
}`;
