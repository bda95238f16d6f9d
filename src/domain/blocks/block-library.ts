import type { Block, BlockKey } from './block';
import { campaign } from './campaign';
import { certification } from './certification';
import { launchChecklist } from './launch-checklist';
import { marketplaceListing } from './marketplace-listing';
import { onboardingPlan } from './onboarding-plan';
import { windDown } from './wind-down';

/** The template blocks in the order in which they are offered. */
export const blocks: Readonly<Record<BlockKey, Block>> = {
  'onboarding-plan': onboardingPlan,
  'launch-checklist': launchChecklist,
  campaign,
  certification,
  'marketplace-listing': marketplaceListing,
  'wind-down': windDown,
};
