import type { Activity } from '@/domain/activity';
import type { RoadmapDocument } from '@/domain/document';
import { groupKey, JOINT } from '@/domain/plan/grouping';
import { inTime } from '@/domain/plan/in-time';
import { outlineOf } from '@/domain/plan/outline';
import { type RaciExemption, type RaciProblem, type RaciVariant, writtenLetters } from '@/domain/raci';
import type { Schedule } from '@/domain/schedule/schedule';
import { stages } from '@/domain/vocabulary';
import type { MatrixLine } from '@/ui/matrix/matrix-props';

/** How activities are grouped into lines. */
export type RowGrouping = 'phase' | 'stage' | 'partner';
/** Groupings in words, in the order offered. */
export const rowGroupings: Readonly<Record<RowGrouping, string>> = {
  phase: 'By phase',
  stage: 'By stage',
  partner: 'By organisation',
};

/** An activity as a row of the matrix. */
export interface RaciRow {
  id: string;
  label: string;
  texts: Readonly<Record<string, string>>;
  activity: Activity;
  /** How deep it stands inside phases, where rows are grouped so. */
  depth: number;
  exemption: RaciExemption | null;
  problems: readonly RaciProblem[];
}

type Lines = MatrixLine<RaciRow>[];

/** Makes rows, each the same object as long as nothing in it changes. */
export class RowCache {
  readonly #known = new Map<string, { row: RaciRow; variant: RaciVariant }>();

  row(
    activity: Activity,
    depth: number,
    exemption: RaciExemption | null,
    problems: readonly RaciProblem[],
    variant: RaciVariant,
  ): RaciRow {
    const known = this.#known.get(activity.id);
    if (
      known &&
      known.variant === variant &&
      known.row.activity === activity &&
      known.row.depth === depth &&
      known.row.exemption === exemption &&
      sameProblems(known.row.problems, problems)
    )
      return known.row;
    const texts: Record<string, string> = {};
    for (const [roleId, letters] of Object.entries(activity.raci))
      texts[roleId] = writtenLetters(letters ?? '', variant);
    const row = { id: activity.id, label: activity.title || 'Untitled', texts, activity, depth, exemption, problems };
    this.#known.set(activity.id, { row, variant });
    return row;
  }
}

function sameProblems(one: readonly RaciProblem[], other: readonly RaciProblem[]): boolean {
  return (
    one === other ||
    (one.length === other.length &&
      one.every((problem, index) => JSON.stringify(problem) === JSON.stringify(other[index])))
  );
}

interface LineInput {
  document: RoadmapDocument;
  activities: readonly Activity[];
  schedule: Schedule;
  grouping: RowGrouping;
  homeId: string | null;
  rowOf: (activity: Activity, depth: number) => RaciRow;
  isShown: (row: RaciRow) => boolean;
}

/** The lines of the matrix: the outline itself, or headings of a group with what belongs to it in the order of dates. */
export function raciLines(input: LineInput): Lines {
  const { activities, grouping, rowOf, isShown } = input;
  if (grouping === 'phase') {
    return outlineOf(activities)
      .map(({ activity, depth }) => rowOf(activity, depth))
      .filter(isShown)
      .map((row) => ({ kind: 'row', row, key: row.id }));
  }
  const groups = grouping === 'stage' ? stageGroups() : partnerGroups(input);
  const members = new Map<string, RaciRow[]>();
  for (const activity of inTime(activities, input.schedule)) {
    const row = rowOf(activity, 0);
    // A phase without letters of its own says nothing outside the outline.
    if (!isShown(row) || (row.exemption === 'summary' && Object.keys(activity.raci).length === 0)) continue;
    const key = groupKey(activity, grouping, input.homeId);
    const rows = members.get(key);
    if (rows) rows.push(row);
    else members.set(key, [row]);
  }
  return groups.flatMap(({ key, label }): Lines => {
    const rows = members.get(key);
    if (!rows) return [];
    return [
      { kind: 'heading', key: `#${key}`, label, detail: String(rows.length) },
      ...rows.map((row) => ({ kind: 'row' as const, row, key: row.id })),
    ];
  });
}

const stageGroups = () => [
  ...Object.entries(stages).map(([key, label]) => ({ key, label: label as string })),
  { key: '', label: 'No stage' },
];

const partnerGroups = ({ document }: LineInput) => [
  ...Object.values(document.partners).map(({ id, name }) => ({ key: id as string, label: name || 'Unnamed partner' })),
  { key: JOINT, label: 'Several partners' },
  { key: '', label: 'No organisation' },
];
