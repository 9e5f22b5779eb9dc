import { reportProperties } from '../support/property';

// A hook of the root suite: it runs once, after the last test of all files.
after(reportProperties);
