import type { SandboxVendor } from '../answer';

/** How the sandbox knows a vendor: its answers, loaded on the first request, and values that agree with their data. */
export interface VendorSource {
  readonly credentials?: Readonly<Record<string, string>>;
  load(): Promise<() => SandboxVendor>;
}

/** The only file of the sandbox that lists the vendors. */
export const sources: Readonly<Record<string, VendorSource>> = {
  autovu: { load: async () => (await import('./autovu')).autovuAnswers },
  auvo: { load: async () => (await import('./auvo')).auvoAnswers },
  autengo: {
    // The ids that the document's request for a token carries.
    credentials: { dealerAlzuraId: '1234567890', userAlzuraId: '1234567890' },
    load: async () => (await import('./autengo')).autengoAnswers,
  },
  letsjobit: {
    // The id that the document's visits carry.
    credentials: { companyId: 'LPeaJNaLQT6RqcFdt' },
    load: async () => (await import('./letsjobit')).letsjobitAnswers,
  },
};
