/** What lanes stand for. */
export const groupings = {
  partner: 'Partner',
  stage: 'Stage',
  motion: 'Motion',
  owner: 'Owner (A)',
  lane: 'Own lanes',
} as const;
/** One of the things lanes stand for. */
export type Grouping = keyof typeof groupings;

/** What bars are coloured by. */
export const colourings = {
  partner: 'Partner',
  status: 'Status',
  stage: 'Stage',
  motion: 'Motion',
  owner: 'Owner (A)',
  kind: 'Kind',
} as const;
/** One of the things bars are coloured by. */
export type Colouring = keyof typeof colourings;
