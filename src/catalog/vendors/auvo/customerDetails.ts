import * as z from 'zod';

/** What answers, creates, upserts and patches of a customer describe in the same words (lines 2303, 2487 and 2695). */
export const customerDetails = {
  cpfCnpj: z.string().describe('customer CPF/CNPJ'),
  phoneNumber: z.array(z.string()).describe('Phone numbers of the customer'),
  email: z.array(z.string()).describe('Email addresses of the customer'),
  manager: z.string().describe('customer manager'),
  managerJobPosition: z.string().describe('job position of the customer manager'),
  note: z.string().describe('note about the customer'),
  address: z.string().describe('customer address'),
  latitude: z.number().describe('latitude of the customer address, in degrees'),
  longitude: z.number().describe('longitude of the customer address, in degrees'),
};
