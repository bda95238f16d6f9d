import type { Activity } from '@/domain/activity';
import type { activityKinds, functions, stages } from '@/domain/vocabulary';

/** The template blocks there are. */
export type BlockKey =
  | 'onboarding-plan'
  | 'launch-checklist'
  | 'campaign'
  | 'certification'
  | 'marketplace-listing'
  | 'wind-down';

/** Who does something in a block: a function on the home side, or the partner's lead. */
export type Party = keyof typeof functions | 'partner';

type Letters = 'A' | 'R' | 'AR' | 'S' | 'C' | 'I';

/** One activity of a block; it starts with the block unless it follows others. */
export interface BlockStep {
  key: string;
  title: string;
  kind: keyof typeof activityKinds;
  stage: keyof typeof stages;
  /** Working days; 0 is a point in time. */
  duration: number;
  /** Keys of the steps that must be finished before. */
  after?: readonly string[];
  /** Working days between the last of these and its start. */
  lag?: number;
  raci: Readonly<Partial<Record<Party, Letters>>>;
  checklist?: readonly (readonly [text: string, owner?: Party])[];
  flags?: Partial<Activity['flags']>;
  subKind?: string;
  notes?: string;
}

/** A template: a phase with its activities, in the order of the outline. */
export interface Block {
  title: string;
  /** What it is for, in one line. */
  forWhat: string;
  stage: keyof typeof stages;
  /** Who is accountable for the phase. */
  lead: Party;
  /** Name of an own lane that it stands in where none is chosen; made if the roadmap has none. */
  lane?: string;
  steps: readonly BlockStep[];
}
