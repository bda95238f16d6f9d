import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';

/** Distinct, of one family, readable under white text. */
export const palette = [
  '#3b6fb6',
  '#0f7d70',
  '#b0570e',
  '#7a4fb5',
  '#b03a5b',
  '#4d7c1f',
  '#8a6d00',
  '#2a7f9e',
  '#9c4f9c',
  '#5b6472',
  '#a24325',
  '#1f6f4a',
] as const;

/** The colour of each status. */
export const statusColours: Readonly<Record<Activity['status'], string>> = {
  planned: '#5b7083',
  'in-progress': '#2f6fb3',
  blocked: '#b4502c',
  done: '#2f7d4f',
  cancelled: '#8a8f98',
};

/** The colour of what belongs to nothing that has one. */
export const NEUTRAL = '#5b6472';

/** The colour of what several organisations do together. */
export const JOINT_COLOUR = '#6b4fa0';

/** The colour of an organisation: its own, else one that follows from its id, so that it is the same in every copy of the plan. */
export function partnerColour({ id, colour }: Pick<Records['partners'], 'id' | 'colour'>): string {
  if (colour) return colour;
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 65_521;
  return palette[sum % palette.length] ?? NEUTRAL;
}
