import type { Vendor } from '../../../src/catalog/vendor';
import { allVendors } from '../catalog';

/** Means something to every shell and language; a header can carry it. Not `{{x}}`, which httpYac reads in values too. */
const hostileValue = (name: string): string =>
  `canary $HOME '\`id\`' "q" \\n \\ %41 + & # #{x} \${x} @f <${name}>`;

/** A vendor's credentials, as the client takes them and as its snippets read them. */
export interface Credentials {
  readonly fields: Readonly<Record<string, string>>;
  readonly token: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Values for all of a vendor's credentials: they must arrive as they are. */
export function credentialsOf(vendor: Vendor): Credentials {
  const fields = Object.fromEntries(
    Object.entries(vendor.auth.fields)
      .filter(([, { choices }]) => choices === undefined)
      .map(([name, { digits }]) => [name, digits === true ? '1234567890' : hostileValue(name)]),
  );
  const issued = vendor.auth.token;
  const token = (issued?.field === undefined ? undefined : fields[issued.field]) ?? hostileValue('token');
  return {
    fields,
    token,
    env: {
      ...Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [vendor.auth.fields[name]?.env ?? name, value]),
      ),
      ...(issued === undefined ? {} : { [issued.env]: token }),
    },
  };
}

/** The variables of every vendor. Their names differ, so snippets of several can share one environment. */
export const everyVariable: Readonly<Record<string, string>> = Object.assign(
  {},
  ...allVendors.map((vendor) => credentialsOf(vendor).env),
) as Record<string, string>; // a merge of records is one
