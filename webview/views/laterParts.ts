// What `laterViews` loads, as one file.
export { ColumnChooser } from './ColumnChooser';
export { DriftPane } from './DriftPane';
export { ExportDialog } from './ExportDialog';
export { ResponsePane } from './ResponsePane';
export { ValuePane } from './value/ValuePane';
