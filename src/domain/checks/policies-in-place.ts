import { sameValue } from '@/domain/canonical';
import { make } from '@/domain/entities';
import type { Policy, PolicyKind } from '@/domain/policy';
import type { CheckContext } from './check-context';
import type { Found, Where } from './rule';

const some = (members: object) => Object.keys(members).length > 0;

/** What a policy of each kind sets before anybody has written anything. */
const blankParams = new Map<PolicyKind, unknown>();

function blankOf(kind: PolicyKind): unknown {
  if (!blankParams.has(kind)) blankParams.set(kind, make('policies', { id: 'blank', params: { kind } }).params);
  return blankParams.get(kind);
}

/** Whether a policy says anything beyond its title. */
const isWritten = ({ statement, steps, params }: Policy) =>
  statement.trim() !== '' || some(steps) || !sameValue(params, blankOf(params.kind));

/** Whether a rule of one of these kinds is in place. */
export function hasPolicy({ policies }: CheckContext, ...kinds: readonly PolicyKind[]): boolean {
  return policies.some(
    (policy) => kinds.includes(policy.params.kind) && policy.status !== 'retired' && isWritten(policy),
  );
}

/** Nothing of a kind, or only what is not written yet: then that is where to go on. */
export function missingPolicy(
  context: CheckContext,
  kinds: readonly PolicyKind[],
  title: string,
  words: string,
): Found[] {
  if (hasPolicy(context, ...kinds)) return [];
  const empty = context.policies.find(({ params, status }) => kinds.includes(params.kind) && status !== 'retired');
  if (empty)
    return [
      {
        sentence: `“${empty.title || title}” says nothing yet.`,
        where: { entity: 'policies', id: empty.id, field: 'statement' },
      },
    ];
  const apply: NonNullable<Found['mend']>['apply'] = (tx): Where => {
    const id = tx.add('policies', { title, params: { kind: kinds[0] } as never });
    return { entity: 'policies', id, field: 'statement' };
  };
  return [{ sentence: words, where: { entity: 'policies' }, mend: { label: 'Write one', apply } }];
}
