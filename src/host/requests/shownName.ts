/** A file's name for showing: what turns text around, breaks a line or cannot be seen is seen as `�`. */
export const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
