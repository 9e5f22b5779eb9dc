/** Each form in which a secret must not turn up anywhere. */
export const encodingsOf = (value: string): string[] => [
  value,
  JSON.stringify(value).slice(1, -1),
  encodeURIComponent(value),
  encodeURI(value),
  new URLSearchParams({ '': value }).toString().slice(1),
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  Buffer.from(value).toString('base64url'),
  Buffer.from(value).toString('hex'),
];
