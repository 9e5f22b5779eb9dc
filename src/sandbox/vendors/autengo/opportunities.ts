import { asText, type Fields } from '../../read';
import type { Vehicle } from './vehicles';

/** The leads that came in, and the vehicles that they can be for. */
export interface Leads {
  readonly vehicles: readonly Vehicle[];
  opportunities: readonly Fields[];
}

const firstId = 3_813; // as in the document's example

/** Keeps an opportunity and answers its ID, or nothing when there is no such vehicle: "Not Found (vehicle)". */
export function addOpportunity(leads: Leads, body: Fields): Fields | undefined {
  if (!leads.vehicles.some(({ sellingId }) => sellingId === asText(body.sellingId))) return undefined;
  const opportunityId = firstId + leads.opportunities.length;
  leads.opportunities = [...leads.opportunities, { ...body, opportunityId }];
  return { opportunityId };
}
