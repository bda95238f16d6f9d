import { type Figure, figure } from './support/figure';
import { timeNested, timeOpenFile } from './support/file-bench';
import { openStoredFigures } from './support/open-stored';

/** Opening a stored roadmap of 5,000 activities, a file of as many with 10 versions, and files of others with as many in each other. */
export async function figures(): Promise<Figure[]> {
  return [
    ...(await openStoredFigures()),
    figure('open.file.5000x10', await timeOpenFile(), 'ms', 800),
    figure('open.file.nested5000', await timeNested(100, false), 'ms', 300),
    figure('open.file.nested5000.refused', await timeNested(Number.POSITIVE_INFINITY, true), 'ms', 300),
  ];
}
