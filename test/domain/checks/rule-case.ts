import type { Where } from '@/domain/checks/rule';
import type { Spoilt } from '../../support/sound-plan';

/** What makes a rule find something in the sound plan, where it points, and something close to it that does not. */
export interface RuleCase {
  fires: Spoilt;
  where?: Where;
  /** A change in the same place that is no fault; none where the sound plan itself is close enough. */
  quiet?: Spoilt;
  today?: string;
}

/** A field of an activity. */
export const at = (id: string, field: string): Where => ({ entity: 'activities', id, field });
/** A field of the header. */
export const brief = (field: string): Where => ({ entity: 'roadmap', id: 'sound', field });

/** So many activities at once for one role, after everything else. */
export const busy = (count: number, days = 5) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `busy${index}`,
      {
        title: `Busy ${index}`,
        notBefore: '2027-05-03',
        duration: days,
        partnerIds: ['p1'],
        motion: 'co-marketing',
        raci: { q2: 'AR' },
      },
    ]),
  );
