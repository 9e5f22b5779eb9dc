import type { Exception } from './compare';

const sameTask =
  'It answers with the same task, of which it shows less; what it leaves out is optional here.';
const samePart = 'It takes the same list; its fields are documented at the operation that sets it alone.';

const sameRecord =
  'It answers with the same record, of which it shows less; what it leaves out is optional here.';
const twice =
  'The example has appLogin twice (lines 131 and 132); the request has appLogin and appLogout (line 355).';
const warranty = ['warrantyStartDate', 'warrantyEndDate'] as const;

/** A field of a record that only its list shows, or only the single one. */
const fromList = (as: string, name: string): Exception => ({
  place: `answer.result.${name}`,
  as,
  at: `answer.result.entityList.${name}`,
  because: sameRecord,
});
const fromSingle = (as: string, name: string): Exception => ({
  place: `answer.result.entityList.${name}`,
  as,
  at: `answer.result.${name}`,
  because: sameRecord,
});

/** A task as the single one and the upsert show it: only the latter shows a product's `externalId` (line 1154). */
const task = (place = 'answer.result'): readonly Exception[] => [
  { place, as: 'GET /tasks/{id}', at: 'answer.result', because: sameTask },
  { place, as: 'PUT /tasks/', at: 'answer.result', because: sameTask },
];
const parts: readonly Exception[] = [
  { place: 'body.taskProducts', as: 'PUT /tasks/{id}/products', because: samePart },
  { place: 'body.taskServices', as: 'PUT /tasks/{id}/services', because: samePart },
  { place: 'body.taskAdditionalCosts', as: 'PUT /tasks/{id}/additional-costs', because: samePart },
];
const taskId = 'GET /tasks/{id}';

/** Where a document and the catalog differ on purpose, by vendor, method and path. */
const exceptions: Readonly<Record<string, readonly Exception[]>> = {
  [`auvo ${taskId}`]: task(),
  'auvo POST /tasks/': [...task(), ...parts],
  'auvo PUT /tasks/': [...task(), ...parts],
  'auvo PATCH /tasks/{id}': task(),
  'auvo PUT /tasks/{id}/products': task(),
  'auvo PUT /tasks/{id}/services': task(),
  'auvo PUT /tasks/{id}/additional-costs': task(),
  'auvo PUT /tasks/{id}/attachments': task(),
  'auvo GET /tasks/': task('answer.result.entityList'),
  'auvo GET /tasks/getdeletedtasks': task('answer.result.entityList'),
  'auvo POST /users/': [
    {
      written: 'body.grabGalleryPhotos',
      sent: 'body.galleryPhotos',
      because: 'The table (line 242) and the example (line 343) differ.',
    },
    ...(
      [
        ['monitoringNotification', 'paramMonitoringNotification'],
        ['employeeNotification', 'ParamEmployeeNotification'],
        ['clientNotification', 'ParamClientNotification'],
        ['taskNotification', 'ParamTaskNotification'],
      ] as const
    ).map(([written, sent]) => ({
      written: `body.${written}`,
      sent: `body.${sent}`,
      because: 'The table (lines 280 to 302) and the example (lines 351 to 363) differ.',
    })),
  ],
  'auvo GET /users/{id}': [{ added: ['answer.result.monitoringNotification.appLogout'], because: twice }],
  'auvo GET /users/': [
    { added: ['answer.result.entityList.monitoringNotification.appLogout'], because: twice },
  ],
  'auvo PATCH /customers/{id}': [
    { place: 'answer.result.contacts', as: 'GET /customers/{id}', because: sameRecord },
    { place: 'answer.result.uriAnexos', as: 'GET /customers/{id}', because: sameRecord },
  ],
  'auvo PUT /customer/{id}/attachments': [
    { place: 'answer.result.contacts', as: 'GET /customers/{id}', because: sameRecord },
  ],
  'auvo GET /teams/{id}': [fromList('GET /teams/', 'creationDate')],
  'auvo PUT /equipments/{id}/attachments': warranty.map((name) => ({
    place: `answer.result.${name}`,
    as: 'GET /equipments/{id}',
    because: sameRecord,
  })),
  'auvo GET /equipments/': warranty.map((name) => fromSingle('GET /equipments/{id}', name)),
  'auvo GET /products/{id}': [fromList('GET /products/', 'employeesStock.lastStockMovement.UnitaryCost')],
  'auvo GET /tickets/': [fromSingle('GET /tickets/{id}', 'statusAlterations')],
  'auvo GET /services/{id}': [fromList('GET /services/', 'description')],
  'autengo GET /vehicle/filter/values': [
    {
      added: [
        'vehicleTypeId',
        'climatisationType',
        'conditionType',
        'fuelType',
        'transmissionType',
        'driveType',
      ].flatMap((field) => [`answer.${field}.key`, `answer.${field}.text`]),
      because:
        'Translated values are { key, text } (line 41); the example shows a field that is not translated.',
    },
  ],
  'letsjobit GET /visits/{ID}': [
    { place: 'answer', as: 'GET /visits', because: 'It has "the same structure as the list" (line 251).' },
  ],
  'letsjobit PUT /visits/{ID}': [
    {
      place: 'body',
      as: 'POST /visits',
      because: 'It updates fields of a visit (line 457); the example has three.',
    },
  ],
};

export const exceptionsOf = (vendor: string, key: string): readonly Exception[] =>
  exceptions[`${vendor} ${key}`] ?? [];
