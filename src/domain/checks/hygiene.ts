import { tableNames } from '@/domain/document';
import type { CheckContext } from './check-context';
import { listed, type Rule } from './rule';
import { expiredWaivers } from './waivers';

/** Organisations whose internal texts this copy holds, with how many. */
function internalTexts({ document, partners }: CheckContext): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (texts: Readonly<Record<string, string>>) => {
    for (const id in texts) if (texts[id]?.trim()) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  count(document.roadmap.internalNotes);
  for (const table of tableNames) for (const record of Object.values(document[table])) count(record.internalNotes);
  for (const { leverage } of partners)
    count(Object.fromEntries(Object.entries(leverage).map(([id, { note }]) => [id, note])));
  return counts;
}

/**
 * What is kept in the file (domain brief 4.13). DAT-01, DAT-02 and DAT-04 (pointers to nothing, a newer file, two of one id) are refused
 * while a file is opened, in src/formats/waymark, and so never stand in a roadmap.
 */
export const hygieneRules: readonly Rule[] = [
  {
    id: 'DAT-03',
    question: 'who',
    severity: 'warn',
    title: 'Internal notes of one side only',
    why: 'Internal notes never leave in a shared file, so those of a second side came in its own file.',
    views: ['brief'],
    test: (context) => {
      const counts = internalTexts(context);
      if (counts.size < 2) return [];
      const sides = [...counts].map(([id, count]) => `${context.partnerName(id)} (${count})`);
      return [
        {
          sentence: `This copy holds internal notes of ${counts.size} organisations: ${listed(sides)}.`,
          where: { entity: 'roadmap', id: context.roadmap.id },
        },
      ];
    },
  },
  {
    id: 'DAT-05',
    question: 'how',
    severity: 'warn',
    title: 'Waivers that still hold',
    why: 'An exception was agreed for a time; afterwards it is an open point again.',
    views: ['brief'],
    test: ({ roadmap, today }) =>
      expiredWaivers(roadmap, today).map(([id, waiver]) => ({
        sentence: `The waiver of ${waiver.ruleId} ended on ${waiver.expires}: ${waiver.reason || 'no reason given'}`,
        where: { entity: 'roadmap', id: roadmap.id, field: 'lintWaivers' },
        about: [id],
        mend: {
          label: 'Remove the waiver',
          apply: (tx) => {
            tx.update('roadmap', roadmap.id, (draft) => {
              delete draft.lintWaivers[id];
            });
            return undefined;
          },
        },
      })),
  },
];
