import { byDay, isoDay, isoLocal, minute } from '../../dates';
import type { Fields } from '../../read';
import { completedDate, isArchived, jobStatus, type Job, type Visit } from './jobs';

/*
 * The documents name no field but Visits and ChecklistGroups; the spelling here follows their
 * PascalCase envelope, and that of the inputs where a field is one: jobId, clientID, productRef.
 * Missing values are null or empty, as both occur in such systems.
 */

/** A visit in the diary. */
export function diaryRow({ visitId, job, start, minutes, engineer, status }: Visit): Fields {
  const { site } = job;
  return {
    VisitId: visitId,
    JobId: job.jobId,
    ClientID: site.siteId,
    SiteName: site.name,
    Address: site.address,
    Town: site.town,
    Postcode: site.postcode,
    VisitStart: isoLocal(start),
    VisitEnd: isoLocal(start + minutes * minute),
    DurationMinutes: minutes,
    EngineerId: engineer[0],
    EngineerName: engineer[1],
    Status: status,
    JobType: job.jobType,
    Trade: job.product.trade.trade,
    Priority: job.priority,
    Description: job.description,
    ProductRef: job.product.productRef,
    CustomerOrderNo: job.orderNo,
    ContactName: site.contact,
    Telephone: site.telephone,
    Latitude: site.latitude,
    Longitude: site.longitude,
    IsReturnVisit: job.visits[0]?.visitId !== visitId,
  };
}

/** A job with its visits and checklists. */
export function jobDetail(job: Job): Fields {
  const { site, product } = job;
  const complete = jobStatus(job) === 'Complete';
  return {
    ...jobSummary(job),
    ClientID: site.siteId,
    SiteName: site.name,
    AccountName: site.account,
    Address: site.address,
    Town: site.town,
    Postcode: site.postcode,
    ContactName: site.contact,
    Telephone: site.telephone,
    ProductDescription: `${product.make} ${product.model} ${product.description.toLowerCase()}`,
    SerialNumber: product.serialNumber,
    InstalledDate: product.installed,
    InvoicedValue: complete ? job.quoted : null,
    Visits: job.visits.map((visit) => ({
      VisitId: visit.visitId,
      VisitStart: isoLocal(visit.start),
      VisitEnd: isoLocal(visit.start + visit.minutes * minute),
      EngineerId: visit.engineer[0],
      EngineerName: visit.engineer[1],
      Status: visit.status,
    })),
    ChecklistGroups: checklists(job, complete),
  };
}

/** A job in the history of a product. */
export const productJobRow = (job: Job): Fields => ({
  ...jobSummary(job),
  ClientID: job.site.siteId,
  SiteName: job.site.name,
  EngineerName: job.visits.at(-1)?.engineer[1] ?? null,
  VisitCount: job.visits.length,
});

/** A job in the search. */
export const searchJobRow = (job: Job): Fields => ({
  ...jobSummary(job),
  ClientID: job.site.siteId,
  SiteName: job.site.name,
  Postcode: job.site.postcode,
  IsArchived: isArchived(job),
});

const jobSummary = (job: Job): Fields => ({
  JobId: job.jobId,
  ProductRef: job.product.productRef,
  JobType: job.jobType,
  Trade: job.product.trade.trade,
  Description: job.description,
  Status: jobStatus(job),
  Priority: job.priority,
  CustomerOrderNo: job.orderNo,
  ContractReference: job.contractReference,
  CertificateNo: jobStatus(job) === 'Complete' ? job.certificateNo : null,
  RaisedDate: isoLocal(byDay(job.raised)),
  DueDate: isoDay(job.due),
  CompletedDate: completedDate(job),
  QuotedValue: job.quoted,
});

/** Readings answer with a number, the rest with yes; before the work is done nothing is answered. */
function checklists(job: Job, complete: boolean): readonly Fields[] {
  return job.product.trade.checks.map(([title, questions], group) => ({
    GroupId: group + 1,
    Title: title,
    Items: questions.map((question, index) => ({
      ItemId: (group + 1) * 100 + index + 1,
      Question: question,
      IsMandatory: index === 0,
      Answer: complete
        ? question.includes('(')
          ? String(((job.jobId + index) % 40) / 10 + 1)
          : 'Yes'
        : null,
      Comment: complete && (job.jobId + index) % 9 === 0 ? 'Advised customer on site' : '',
    })),
  }));
}
