import type { Locale } from '../catalog/vendor';

/** The first language of an `Accept-Language` header that the vendor speaks, or its default. */
export function chooseLanguage(locale: Locale | undefined, header: string | undefined): string | undefined {
  if (!locale) return undefined;
  const asked = (header ?? '')
    .split(',')
    .map((part) => part.split(';')[0]?.trim().split('-')[0]?.toLowerCase() ?? '');
  return asked.find((language) => Object.hasOwn(locale.values, language)) ?? locale.default;
}
