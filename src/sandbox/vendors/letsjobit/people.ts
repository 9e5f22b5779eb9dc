/** The engineers who drive to visits: fixed, so that `driverId` always belongs to the same name. */
export const drivers: readonly {
  readonly driverId: string;
  readonly name: string;
  readonly territory: string;
}[] = [
  { driverId: 'FEn9BJz93svSNPx7p', name: 'Liam', territory: 'AB-Aberdeen' },
  { driverId: 'k3TqLw8RbYxZ2sNfd', name: 'Isla', territory: 'AB-Aberdeen' },
  { driverId: 'Qm7HcPdW4zKvR9tJe', name: 'Callum', territory: 'DD-Dundee' },
  { driverId: 'x5NbGsTfXyA2kLwMr', name: 'Eilidh', territory: 'EH-Edinburgh' },
  { driverId: 'W8pDzQhCvJ6nRtFyS', name: 'Fraser', territory: 'EH-Edinburgh' },
  { driverId: 'r2KtMxBdYgPw5sLNc', name: 'Morag', territory: 'G-Glasgow' },
  { driverId: 'Jf9SvWqTzHkX3nRbA', name: 'Hamish', territory: 'G-Glasgow' },
  { driverId: 'c6YdLpNgRwKt8mZxQ', name: 'Rory', territory: 'IV-Inverness' },
  { driverId: 'T4hBsXvFjPqM7zCwD', name: 'Ailsa', territory: 'PH-Perth' },
  { driverId: 'n8GkRtYwZcLd2QxSf', name: 'Owen', territory: 'NE-Newcastle' },
  { driverId: 'P3mJvHbNqTxW6sKyR', name: 'Grace', territory: 'NE-Newcastle' },
  { driverId: 'z7CfDwLgXkYt9RpMh', name: 'Harry', territory: 'LS-Leeds' },
];

/** People at the customers' who open the door and sign. */
// prettier-ignore
export const contacts: readonly string[] = [
  'John', 'Mary', 'Alistair', 'Fiona', 'Graham', 'Kirsty', 'Ross', 'Shona', 'Stuart', 'Catriona', 'Ewan', 'Linda',
  'Neil', 'Susan', 'Gordon', 'Heather', 'Iain', 'Priya', 'Tomasz', 'Aisha', 'Duncan', 'Moira', 'Kenneth', 'Sheila',
];
