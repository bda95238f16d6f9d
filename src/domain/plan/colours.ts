import type { Activity } from '@/domain/activity';
import type { Records } from '@/domain/entities';

/** Colours for organisations, told apart by most eyes on light and dark, the clearest first; none is that of joint or of nobody's work. */
export const palette = [
  '#0f7d70',
  '#c2410c',
  '#3b5bdb',
  '#a61e4d',
  '#5c940d',
  '#9c36b5',
  '#b08900',
  '#0b7285',
  '#d6336c',
  '#2f4b7c',
  '#8f5a2a',
  '#1c7ed6',
] as const;

/** The colour of the palette that is used least so far. */
export function nextPartnerColour(used: readonly (string | undefined)[]): string {
  const count = new Map<string, number>(palette.map((colour) => [colour, 0]));
  for (const colour of used) {
    const key = colour?.toLowerCase() ?? '';
    if (count.has(key)) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const least = Math.min(...count.values());
  return palette.find((colour) => count.get(colour) === least) ?? palette[0];
}

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

/** The colour of a risk that is not rated. */
export const UNRATED = '#c8ccd1';

/** The colour a new band of the risk scale begins with. */
export const NEW_BAND = '#7a1f4b';

/** Paper, pictures, slides and sheets: white in every scheme. */
export const paper = {
  ground: '#ffffff',
  shade: '#000000',
  text: '#15181c',
  quiet: '#4d545d',
  faint: '#8a9099',
  line: '#eef0f2',
  strongLine: '#cfd4d9',
  rest: '#f3f4f6',
  today: '#0f7d70',
  link: '#8d969f',
  broken: '#b4232c',
  summary: '#3c444d',
  holiday: '#8c1d24',
  headFill: '#e7edf5',
  headText: '#1c2b3d',
  accountable: '#cfe0f7',
  responsible: '#d8efdc',
} as const;

/** Line and fill of a mark by its kind; `due` for all that have no kind of their own. */
export const markColours = {
  renewal: { line: '#5b3a8c', fill: '#dfd0fb' },
  notice: { line: '#5b3a8c', fill: '#dfd0fb' },
  deadline: { line: '#a1232a', fill: '#ffd7d5' },
  due: { line: '#7a4a00', fill: '#ffd591' },
} as const;

/** The colour of an organisation: its own, else one that follows from its id, so that it is the same in every copy of the plan. */
export function partnerColour({ id, colour }: Pick<Records['partners'], 'id' | 'colour'>): string {
  if (colour) return colour;
  let sum = 0;
  for (let index = 0; index < id.length; index += 1) sum = (sum * 31 + id.charCodeAt(index)) % 65_521;
  return palette[sum % palette.length] ?? NEUTRAL;
}
