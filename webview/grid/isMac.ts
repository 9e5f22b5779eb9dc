/** Whether keys are called as on a Mac. Tests of what is pure run where there is no navigator. */
export const isMac = typeof navigator === 'object' && navigator.userAgent.includes('Macintosh');
