/** How a secret is written in texts, addresses, headers and files: each form by a name, apart from the product's own list. */
export const encodings: Readonly<Record<string, (secret: string) => string>> = {
  raw: (secret) => secret,
  'lower case, as in the name of a host': (secret) => secret.toLowerCase(),
  base64: (secret) => inBase64(secret, 0),
  'base64 after one byte': (secret) => inBase64(secret, 1),
  'base64 after two bytes': (secret) => inBase64(secret, 2),
  base64url: (secret) => urlSafe(inBase64(secret, 0)),
  'base64url after one byte': (secret) => urlSafe(inBase64(secret, 1)),
  'base64url after two bytes': (secret) => urlSafe(inBase64(secret, 2)),
  URL: (secret) => encodeURIComponent(secret),
  'URL in a URL': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'URL in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase()),
  'URL, every character': (secret) =>
    Array.from(Buffer.from(secret), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  form: (secret) => new URLSearchParams({ '': secret }).toString().slice(1),
  path: (secret) =>
    new URL(`https://x.example/${secret.replace(/[?#\\]/g, encodeURIComponent)}`).pathname.slice(1),
  JSON: (secret) => JSON.stringify(secret).slice(1, -1),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  'JSON, every character': (secret) =>
    Array.from(secret, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  HTML: (secret) => secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  HEX: (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
};

/** The characters that depend on the secret alone, when so many bytes stand before it. */
function inBase64(secret: string, before: number): string {
  const whole = Buffer.from(':'.repeat(before) + secret).toString('base64');
  const bits = (before + Buffer.byteLength(secret)) * 8;
  return whole.slice(Math.ceil((before * 8) / 6), Math.floor(bits / 6));
}

const urlSafe = (base64: string): string => base64.replaceAll('+', '-').replaceAll('/', '_');
