import { addDays } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

const names = ['Northwind', 'Contoso', 'Fabrikam', 'Tailspin', 'Adventure Works', 'Litware'];
const labels = [
  'Partner manager',
  'Marketing lead',
  'Legal counsel',
  'Product owner',
  'Sales director',
  'Customer success',
  'Security officer',
  'Finance controller',
  'Brand',
  'Analytics & operations',
];
const functions = [
  'partnerships',
  'marketing',
  'legal',
  'product',
  'sales',
  'customer-success',
  'security',
  'finance',
  'brand',
  'analytics',
] as const;
const people = ['Ada Miller', 'Bo Lindqvist', 'Chiara Rossi', 'Dmitri Ivanov', '', 'Emma Jones', 'Farid Haddad'];
const acts = ['Draft the joint offer', 'Review claims', 'Train resellers', 'Build the connector', 'Launch in region'];

/** A plan with as many activities in phases of 25, and as many roles in six organisations; about eight letters a row, some rows wrong. */
export function raciPlan(activities: number, roleCount: number): RoadmapDocument {
  const document = emptyDocument('raci', `RACI of ${activities} by ${roleCount}`);
  const partners: Record<string, Records['partners']> = {};
  const roles: Record<string, Records['roles']> = {};
  names.forEach((name, index) => {
    partners[`p${index}`] = make('partners', { id: `p${index}`, name });
  });
  for (let index = 0; index < roleCount; index += 1) {
    const partner = Math.floor((index * names.length) / roleCount);
    const what = index % labels.length;
    roles[`r${index}`] = make('roles', {
      id: `r${index}`,
      partnerId: `p${partner}`,
      label: labels[what],
      function: functions[what],
      personName: people[(index * 3) % people.length],
      email: index % 3 ? '' : `person${index}@example.org`,
    });
  }
  const table: Record<string, Records['activities']> = {};
  for (let index = 0; index < activities; index += 1) {
    const phase = `f${Math.floor(index / 25)}`;
    if (index % 25 === 0)
      table[phase] = make('activities', { id: phase, title: `Phase ${index / 25 + 1}`, kind: 'phase', order: index });
    table[`a${index}`] = activityAt(index, phase, roleCount);
  }
  return { ...document, partners, roles, activities: table };
}

function activityAt(index: number, parentId: string, roleCount: number): Records['activities'] {
  const raci: Record<string, string> = {};
  const role = (step: number) => `r${(index * 7 + step * 11) % roleCount}`;
  for (const step of [2, 3, 4, 5]) raci[role(step)] = step % 2 ? 'C' : 'I';
  raci[role(6)] = 'S';
  raci[role(1)] = 'R';
  // One row in thirteen has nobody accountable, one in seventeen two of them.
  if (index % 13) raci[role(0)] = index % 3 ? 'AR' : 'A';
  if (index % 17 === 0) raci[role(7)] = 'A';
  return make('activities', {
    id: `a${index}`,
    title: `${acts[index % acts.length]} ${index}`,
    parentId,
    order: index,
    duration: 3 + (index % 12),
    notBefore: addDays('2027-01-04', (index * 7) % 700),
    stage: (['identify', 'onboard', 'launch', 'scale'] as const)[index % 4],
    partnerIds: [`p${index % 6}`, `p${(index + 1) % 6}`],
    raci,
  });
}
