import { crossRules } from './cross';
import { hygieneRules } from './hygiene';
import { minimumRules } from './minimum';
import { responsibilityRules } from './responsibilities';
import { riskRules } from './risks';
import type { Rule } from './rule';
import { timelineRules } from './timeline';

/** Every rule, family by family. */
export const rules: readonly Rule[] = [
  ...minimumRules,
  ...responsibilityRules,
  ...timelineRules,
  ...riskRules,
  ...crossRules,
  ...hygieneRules,
];
