import { printReport } from '../support/snippets/report';

// For the whole run, whatever files it consists of.
after(printReport);
