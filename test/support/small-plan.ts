import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';

/** Two organisations, a role of each, three activities of which one follows another. */
export function smallPlan(id = 'plan', title = 'Plan'): RoadmapDocument {
  return {
    ...emptyDocument(id, title),
    partners: {
      p1: make('partners', { id: 'p1', name: 'Contoso' }),
      p2: make('partners', { id: 'p2', name: 'Fabrikam' }),
    },
    roles: {
      q1: make('roles', { id: 'q1', partnerId: 'p1', label: 'Lead' }),
      q2: make('roles', { id: 'q2', partnerId: 'p2', label: 'Buyer' }),
    },
    activities: {
      a1: make('activities', {
        id: 'a1',
        title: 'Kick-off',
        partnerIds: ['p1'],
        notBefore: '2027-01-04',
        duration: 2,
        order: 1,
      }),
      a2: make('activities', {
        id: 'a2',
        title: 'Webinar',
        links: { l1: { from: 'a1', order: 1 } },
        raci: { q1: 'AR' },
        duration: 3,
        order: 2,
      }),
      a3: make('activities', { id: 'a3', title: 'Review', order: 3 }),
    },
  } as RoadmapDocument;
}
