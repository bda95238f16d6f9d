import { type Figure, figure } from './support/figure';
import { timePack } from './support/file-bench';

/** Packing 5,000 activities with 10 versions into a file. */
export async function figures(): Promise<Figure[]> {
  return [figure('pack.5000x10', await timePack(), 'ms', 600)];
}
