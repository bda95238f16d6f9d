import { type Figure, figure } from './support/figure';
import { timeOpenFile } from './support/file-bench';
import { openStoredFigures } from './support/open-stored';

/** Opening a stored roadmap of 5,000 activities, and a file of as many with 10 versions. */
export async function figures(): Promise<Figure[]> {
  return [...(await openStoredFigures()), figure('open.file.5000x10', await timeOpenFile(), 'ms', 800)];
}
