import fc from 'fast-check';
import { tableNames } from '@/domain/document';
import { fieldsOf, type Records } from '@/domain/entities';
import { type EntityName, entityNames, type TableName } from '@/domain/field';
import { withoutReferences } from '@/domain/references';
import type { Transaction } from '@/domain/transaction';
import { arbitraryFields } from './arbitrary-documents';
import { idPool } from './arbitrary-fields';

/** One step of a gesture; `mend` takes out pointers that lead nowhere first, so that most of them can be accepted. */
export type Operation =
  | { type: 'add'; entity: TableName; id: string; fields: Record<string, unknown>; mend: boolean }
  | { type: 'update'; entity: EntityName; pick: number; fields: Record<string, unknown>; mend: boolean }
  | { type: 'clear'; entity: EntityName; pick: number; field: number }
  | { type: 'remove'; entity: TableName; pick: number };

const mend = fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0);

const additions: fc.Arbitrary<Operation>[] = tableNames.map((entity) =>
  fc.record({
    type: fc.constant('add' as const),
    entity: fc.constant(entity),
    id: fc.constantFrom(...idPool[entity]),
    fields: arbitraryFields[entity],
    mend,
  }),
);

const updates: fc.Arbitrary<Operation>[] = entityNames.map((entity) =>
  fc.record({
    type: fc.constant('update' as const),
    entity: fc.constant(entity),
    pick: fc.nat(20),
    fields: arbitraryFields[entity],
    mend,
  }),
);

const clears: fc.Arbitrary<Operation> = fc.record({
  type: fc.constant('clear' as const),
  entity: fc.constantFrom(...entityNames),
  pick: fc.nat(20),
  field: fc.nat(80),
});

const removals: fc.Arbitrary<Operation> = fc.record({
  type: fc.constant('remove' as const),
  entity: fc.constantFrom(...tableNames),
  pick: fc.nat(20),
});

/** The steps of one gesture: mostly one, sometimes several that build on each other. */
export const arbitraryOperations: fc.Arbitrary<Operation[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...additions) },
    { weight: 4, arbitrary: fc.oneof(...updates) },
    { weight: 1, arbitrary: clears },
    { weight: 2, arbitrary: removals },
  ),
  { minLength: 1, maxLength: 3 },
);

/** Fields that a record may be without; those with a default are always there. */
const optionalFields = Object.fromEntries(
  entityNames.map((entity) => [
    entity,
    Object.entries(fieldsOf(entity)).flatMap(([name, schema]) => (schema.def.type === 'optional' ? [name] : [])),
  ]),
) as Record<EntityName, string[]>;

/** Two updates of the same record, for edits that meet. */
export const arbitraryMeeting: fc.Arbitrary<[Operation, Operation]> = fc
  .tuple(fc.nat(entityNames.length - 1), fc.nat(20))
  .chain(([entity, pick]) => {
    const update = updates[entity]!.map((operation): Operation => ({ ...operation, pick, mend: true }) as Operation);
    return fc.tuple(update, update);
  });

function idsOf(tx: Transaction, entity: EntityName): string[] {
  return entity === 'roadmap' ? [tx.roadmap.id] : tx.all(entity).map((record) => record.id);
}

function mended<E extends EntityName>(tx: Transaction, entity: E, fields: Record<string, unknown>, self: string) {
  const gone = (to: EntityName, id: string) => !(to === entity && id === self) && tx.get(to, id) === undefined;
  // Null means that a field which must be there points to nothing: then the step is left as it is, and refused.
  return (withoutReferences(entity, fields as unknown as Records[E], gone) ?? fields) as Record<string, unknown>;
}

/** Does one step inside a transaction; steps that find no record of their entity do nothing. */
export function perform(tx: Transaction, operation: Operation): void {
  const { entity } = operation;
  if (operation.type === 'add') {
    const { id } = operation;
    const fields = operation.mend ? mended(tx, entity, operation.fields, id) : operation.fields;
    tx.add(operation.entity, { ...fields, id } as never);
    return;
  }
  const ids = idsOf(tx, entity);
  const id = ids[operation.pick % Math.max(ids.length, 1)];
  if (id === undefined) return;
  if (operation.type === 'remove') tx.remove(operation.entity, id);
  else if (operation.type === 'clear') {
    tx.update(entity, id, (draft) => {
      const names = optionalFields[entity];
      delete (draft as unknown as Record<string, unknown>)[names[operation.field % Math.max(names.length, 1)] ?? ''];
    });
  } else {
    const fields = operation.mend ? mended(tx, entity, operation.fields, id) : operation.fields;
    tx.update(entity, id, (draft) => {
      Object.assign(draft, structuredClone(fields));
    });
  }
}
