/** A duration for a sentence: "10 seconds", "0.5 seconds". */
export const seconds = (ms: number): string => `${String(Math.round(ms / 10) / 100)} seconds`;

/** A number of bytes for a sentence: "512 bytes", "12 kB", "25 MB"; 1 kB is 1024 bytes. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} kB` : `${(kilobytes / 1024).toFixed(0)} MB`;
}
