import type { Audience } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { type Severity, severities, withDays } from '@/domain/checks/rule';
import { runChecks } from '@/domain/checks/run-checks';
import type { RoadmapDocument } from '@/domain/document';
import { titleOf } from '@/domain/entities';
import { Scheduler } from '@/domain/schedule/scheduler';
import type { PaperContent, PaperRow } from '@/formats/paper/paper-block';
import { groupFindings } from './group-findings';

/** What the checks find in what those may see whom it is printed for, under the four questions. */
export function checksOnPaper(
  document: RoadmapDocument,
  audience: Audience,
  shown: ReadonlySet<Severity>,
  today: string,
  day: (day: string) => string,
): PaperContent {
  const seen = projected(document, audience);
  const { open } = runChecks(seen, new Scheduler(seen), today);
  const groups = groupFindings(open, shown);
  const rows = groups.flatMap((group): PaperRow[] => [
    { kind: 'heading', text: `${group.title} (${group.count})` },
    ...group.rules.flatMap(({ rule, findings }) =>
      findings.map(({ sentence, where }): PaperRow => {
        const record = where.entity === 'roadmap' ? undefined : seen[where.entity][where.id ?? ''];
        const name = record && where.entity !== 'roadmap' ? titleOf(where.entity, record) : '';
        return { kind: 'row', cells: [withDays(sentence, day), name, rule.title, severities[rule.severity], rule.id] };
      }),
    ),
  ]);
  const columns = [
    { label: 'Found', width: 32 },
    { label: 'Where', width: 14 },
    { label: 'Rule', width: 18 },
    { label: 'Kind', width: 8 },
    { label: 'Number', width: 6 },
  ];
  const kinds = (Object.keys(severities) as Severity[]).filter((severity) => shown.has(severity));
  const detail = kinds.map((severity) => severities[severity]).join(', ');
  if (rows.length === 0)
    return { title: 'Checks', detail, blocks: [{ kind: 'text', text: 'Nothing of what is shown.' }] };
  return { title: 'Checks', detail, blocks: [{ kind: 'table', columns, rows }] };
}
