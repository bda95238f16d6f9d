import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import type { Transaction } from '@/domain/transaction';
import { transact } from '@/domain/transaction';
import { smallPlan } from '../../support/small-plan';

/** A risk with what a test says of it. */
export const riskOf = (fields: object) => make('risks', { id: 'x', ...fields } as never);

/** The small plan with these risks. */
export function planWith(risks: readonly object[], header: object = {}): RoadmapDocument {
  const plan = smallPlan();
  return {
    ...plan,
    roadmap: make('roadmap', { ...plan.roadmap, ...header }),
    risks: Object.fromEntries(risks.map((fields) => [(fields as { id: string }).id, riskOf(fields)])),
  } as RoadmapDocument;
}

let made = 0;

/** Does an edit in place, as a store does. */
export function edit(document: RoadmapDocument, recipe: (tx: Transaction) => void): void {
  const newId = () => {
    made += 1;
    return `new-${made}`;
  };
  const change = transact(document, { newId, now: () => '2027-01-01T00:00:00.000Z', author: '' }, 'Edit', recipe);
  if (change) applyEntries(document, change.entries);
}
