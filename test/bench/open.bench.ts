import { type Figure, figure } from './support/figure';
import { timeOpenFile } from './support/file-bench';

/** Opening a file of 5,000 activities with 10 versions. */
export async function figures(): Promise<Figure[]> {
  return [figure('open.file.5000x10', await timeOpenFile(), 'ms', 800)];
}
