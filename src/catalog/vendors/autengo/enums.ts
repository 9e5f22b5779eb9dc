import { numberEnum, stringEnum } from '../../fields';

/** How a contact is addressed (line 1634). */
export const contactTitle = () => stringEnum({ Mr: 'Mr', Mrs: 'Mrs' });

/** Where a contact came from (line 1667). */
export const leadSource = () =>
  stringEnum({
    walkIn: 'Walk-in',
    mail: 'Mail',
    platform: 'Platform',
    phone: 'Phone',
    offlineMarketing: 'Offline marketing',
    onlineMarketing: 'Online marketing',
  });

/** What a contact is to the dealer (line 1730). */
export const contactType = () =>
  stringEnum({ customer: 'Customer', supplier: 'Supplier', partner: 'Partner', prospect: 'Prospect' });

/** How sales to a contact are taxed (line 1751). */
export const salesTaxRegulation = () =>
  stringEnum({ reverseCharge: 'Reverse charge', taxless: 'Taxless', withTax: 'With tax' });

/** Where an opportunity came from: one value is documented (line 1589). */
export const opportunitySource = () => numberEnum({ 6: 'Alzura Shop' });

/** Where a vehicle came from (line 1281). */
export const vehicleSource = () =>
  stringEnum({
    repurchased: 'Repurchased',
    'trade-in': 'Trade-in',
    factoryCar: 'Factory car',
    leasingReturn: 'Leasing return',
  });
