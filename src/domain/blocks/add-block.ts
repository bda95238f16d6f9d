import type { Activity } from '@/domain/activity';
import { addActivity } from '@/domain/activity-edits';
import { type CalendarDay, isCalendarDay } from '@/domain/calendar-day';
import type { Id } from '@/domain/field';
import { addLane } from '@/domain/lane-edits';
import { EditRefused, type Transaction } from '@/domain/transaction';
import type { Block, BlockKey, BlockStep, Party } from './block';
import { blocks } from './block-library';
import { BlockRoles, type BlockSides } from './block-roles';

/** Where a block is put. */
export interface BlockPlace extends BlockSides {
  /** The first day; where nobody works then, the block begins on the next working day. */
  start: CalendarDay;
  /** Own lane for all its activities. */
  laneId?: string | undefined;
  motion?: Activity['motion'];
  /** The activity of the outline behind which the phase is put; last of all without it. */
  after?: string | undefined;
}

/** What a block became. */
export interface AddedBlock {
  phaseId: Id<'activities'>;
  /** The phase first, then its activities in order. */
  ids: Id<'activities'>[];
  /** Parties the roadmap has no role for; their part was left out. */
  missing: Party[];
}

const LONGEST_TITLE = 500;

/** Adds a block: a phase and its activities with links, responsibilities, checklists and flags, dated from the start. */
export function addBlock(tx: Transaction, key: BlockKey, place: BlockPlace): AddedBlock {
  if (!isCalendarDay(place.start))
    throw new EditRefused([{ entity: 'activities', id: '', field: 'start', message: 'The start is not a date.' }]);
  const block = blocks[key];
  const roles = new BlockRoles(tx.all('roles'), place);
  const standing = standingFields(tx, block, place);
  const phaseId = addActivity(
    tx,
    {
      ...standing,
      title: titleFor(tx, block, place),
      kind: 'phase',
      stage: block.stage,
      raci: roles.raci({ [block.lead]: 'A' }),
    },
    place.after,
  );
  const idOf = new Map(block.steps.map((step) => [step.key, tx.surroundings.newId() as Id<'activities'>]));
  block.steps.forEach((step, index) => {
    tx.add('activities', {
      ...standing,
      ...stepFields(tx, step, roles, idOf),
      ...(step.after ? {} : { notBefore: place.start }),
      parentId: phaseId,
      order: index + 1,
    });
  });
  return { phaseId, ids: [phaseId, ...idOf.values()], missing: roles.missing };
}

function titleFor(tx: Transaction, block: Block, { partnerId }: BlockPlace): string {
  const name = partnerId === undefined ? undefined : tx.get('partners', partnerId)?.name;
  return (name ? `${block.title}: ${name}` : block.title).slice(0, LONGEST_TITLE);
}

/** What the phase and all its activities have in common. */
function standingFields(tx: Transaction, block: Block, place: BlockPlace): Partial<Activity> {
  const partnerIds = [...new Set([place.homeId, place.partnerId])].filter((id) => id !== undefined && id !== '');
  const partner = place.partnerId === undefined ? undefined : tx.get('partners', place.partnerId);
  const motion = place.motion ?? partner?.motion;
  return {
    partnerIds: partnerIds as Id<'partners'>[],
    laneId: place.laneId ?? (block.lane === undefined ? '' : laneNamed(tx, block.lane)),
    ...(motion === undefined ? {} : { motion }),
  };
}

/** The own lane of this name, made where the roadmap has none. */
function laneNamed(tx: Transaction, name: string): string {
  const lanes = tx.roadmap.lanes;
  const known = Object.entries(lanes).find(([, lane]) => lane.name === name);
  if (known) return known[0];
  return addLane(tx, name);
}

function stepFields(
  tx: Transaction,
  step: BlockStep,
  roles: BlockRoles,
  idOf: ReadonlyMap<string, Id<'activities'>>,
): Partial<Activity> {
  const { title, kind, stage, duration, flags, subKind, notes } = step;
  const links = (step.after ?? []).map((key, order) => [
    tx.surroundings.newId(),
    { from: idOf.get(key), type: 'FS', order, ...(step.lag === undefined ? {} : { lag: step.lag }) },
  ]);
  const checklist = (step.checklist ?? []).map(([text, owner], order) => {
    const ownerRoleId = owner === undefined ? undefined : roles.of(owner);
    return [tx.surroundings.newId(), { text, order, ...(ownerRoleId === undefined ? {} : { ownerRoleId }) }];
  });
  const fields = {
    id: idOf.get(step.key) as Id<'activities'>,
    title,
    kind,
    stage,
    duration,
    links: Object.fromEntries(links),
    checklist: Object.fromEntries(checklist),
    raci: roles.raci(step.raci),
    ...(flags === undefined ? {} : { flags }),
    ...(subKind === undefined ? {} : { subKind }),
    ...(notes === undefined ? {} : { notes }),
  };
  // What is left out of links and flags is filled in with defaults as the record is made.
  return fields as unknown as Partial<Activity>;
}
