/** Profiles are stored under this and their place. */
export const PROFILE_PREFIX = 'profile/';

/** The entry of the secret store that holds a profile. */
export const profileKey = (vendorId: string, id: string): string => `${PROFILE_PREFIX}${vendorId}/${id}`;

/** The entry that holds its access token, which lives for minutes or hours. */
export const tokenKey = (vendorId: string, id: string): string => `vendorscope.token/${vendorId}/${id}`;

/** The entry with the key of the digests that tell whether a tested profile is still what it was. */
export const TESTS_KEY = 'vendorscope.tests';
