import * as z from 'zod';
import { changes, isoDate, limitedText, row } from '../../fields';
import { opens } from '../../reference';
import { contactTitle, contactType, leadSource, salesTaxRegulation } from './enums';

const fromOneToFive = { error: 'Use a number from 1 to 5.' };

/**
 * What a contact consists of, the same when it is written (line 1822) and when it is read (line 1630), limits
 * included. No field is marked as required, so none has to be in an answer either.
 */
const fields = {
  title: contactTitle().optional().describe('Title'),
  firstName: z.string().optional().describe('First name of the contact'),
  lastName: z.string().optional().describe('Last name of the contact'),
  streetAddress: z.string().optional().describe('Street address'),
  zipCode: limitedText(16).optional().describe('Zip code'),
  city: z.string().optional().describe('City'),
  phoneNumber: z.string().optional().describe('Phone number'),
  phoneNumberMobile: z.string().optional().describe('Mobile phone number'),
  email: z.string().optional().describe('E-Mail'),
  faxNumber: z.number().optional().describe('Fax number'),
  website: z.string().optional().describe('Website'),
  source: leadSource().optional().describe('Lead source'),
  customerRating: z
    .number()
    .min(1, fromOneToFive)
    .max(5, fromOneToFive)
    .optional()
    .describe('Customer rating (1-5)'),
  isPrivat: z.boolean().optional().describe('Private customer flag'),
  isOptIn: z.boolean().optional().describe('Marketing opt-in flag'),
  dateOfBirth: isoDate().optional().describe('Date of birth'),
  licensePlate: z.string().optional().describe('License plate'),
  facebook: z.string().optional().describe('Facebook profile'),
  linkedin: z.string().optional().describe('LinkedIn profile'),
  xing: z.string().optional().describe('Xing profile'),
  keyAccount: z.string().optional().describe('Key account'),
  phoneNumberBusiness: z.string().optional().describe('Business phone number'),
  phoneNumberBusinessMobile: z.string().optional().describe('Business mobile phone number'),
  faxNumberBusiness: z.string().optional().describe('Business fax number'),
  contactPersonBusiness: z.string().optional().describe('Business contact person'),
  websiteBusiness: z.string().optional().describe('Business website'),
  emailBusiness: z.string().optional().describe('Business E-Mail'),
  ustId: z.string().optional().describe('VAT ID'),
  billingStreetAddress: z.string().optional().describe('Billing street address'),
  billingZipCode: limitedText(16).optional().describe('Billing zip code'),
  billingCity: z.string().optional().describe('Billing city'),
  titleOrDegree: limitedText(64).optional().describe('Title or degree'),
  type: contactType().optional().describe('Contact type'),
  position: limitedText(64).optional().describe('Position'),
  country: limitedText(64).optional().describe('Country'),
  billingCountry: limitedText(64).optional().describe('Billing country'),
  taxId: limitedText(64).optional().describe('Tax ID'),
  iban: limitedText(64).optional().describe('IBAN'),
  bic: limitedText(64).optional().describe('BIC'),
  salesTaxRegulation: salesTaxRegulation().optional().describe('Sales tax regulation'),
  notes: limitedText(16_777_215).optional().meta({ control: 'longText' }).describe('Notes'),
  customerNumber: limitedText(64).optional().describe('Customer number'),
  driverLicenseNumber: limitedText(100).optional().describe('Driver license number'),
  driverLicenseIssuedBy: z.string().optional().describe('Driver license issued by'),
  driverLicenseDateOfIssue: isoDate().optional().describe('Driver license date of issue'),
  tecfacturaId: z
    .string()
    .optional()
    .describe('Tec Faktura ID of contact')
    .meta(opens(['contact.getByTecfactura', 'path', 'tecfacturaId'])),
};

/** A contact in an answer (line 1630). */
export const contact = row({
  ID: z.int().describe('ID of the contact. Use this ID to update the contact.').meta(opens('contact.get')),
  ...fields,
});

/** A contact to be created (line 1822). */
export const newContact = z.strictObject(fields);

/** What is to change of a contact: "Contact properties to update" (line 744). */
export const contactChanges = changes(fields);

/** The request example that creating and both updates share (line 572). */
export const contactExample = {
  title: 'Mr',
  firstName: 'Max',
  lastName: 'Mustermann',
  streetAddress: '123 Main St',
  zipCode: '12345',
  city: 'Anytown',
  phoneNumber: '555-1234',
  phoneNumberMobile: '555-5678',
  email: 'max.mustermann@example.org',
  faxNumber: 1234567,
  website: 'https://example.org',
  source: 'walkIn',
  customerRating: 5,
  isPrivat: false,
  isOptIn: false,
  dateOfBirth: '1990-01-01',
  licensePlate: 'B-AB 1234',
  facebook: 'https://facebook.com/example',
  linkedin: 'https://linkedin.com/in/example',
  xing: 'https://xing.com/profile/example',
  keyAccount: 'Key Account A',
  phoneNumberBusiness: '555-9999',
  phoneNumberBusinessMobile: '555-9998',
  faxNumberBusiness: '555-9997',
  contactPersonBusiness: 'Jane Doe',
  websiteBusiness: 'https://business.example.org',
  emailBusiness: 'business@example.org',
  ustId: 'DE123456789',
  billingStreetAddress: '456 Billing St',
  billingZipCode: '54321',
  billingCity: 'Billingtown',
  titleOrDegree: 'Dr.',
  type: 'customer',
  position: 'Manager',
  country: 'Germany',
  billingCountry: 'Germany',
  taxId: 'DE123456789',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
  salesTaxRegulation: 'withTax',
  notes: 'Important customer notes',
  customerNumber: 'C-10001',
  driverLicenseNumber: 'D1234567',
  driverLicenseIssuedBy: 'Berlin',
  driverLicenseDateOfIssue: '2010-05-10',
  tecfacturaId: 'D123456789',
};
