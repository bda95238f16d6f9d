import type { ProjectedDocument } from '@/domain/audience/audience';
import { type Question, questions } from '@/domain/completeness';
import type { Records } from '@/domain/entities';
import { shapes } from '@/domain/shape';
import { valueInWords } from '@/domain/value-words';
import { motions, stages } from '@/domain/vocabulary';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';

/** The fields of the brief under their questions, in the order of the page. */
export const briefFields = {
  overview: ['client', 'status', 'horizon', 'start', 'end', 'currency'],
  why: ['intent', 'valueProposition', 'advantage', 'objectives', 'triggers'],
  who: ['idealPartner', 'fitCriteria', 'scope'],
  how: ['motions', 'charter', 'tools', 'linkedDocs'],
  measure: ['attribution', 'definitions', 'tracking', 'cadences', 'howWeLearn'],
} as const satisfies Readonly<Record<'overview' | Question, readonly string[]>>;

/** The brief as it goes to paper: each question with what is written under it; what is empty is left out. */
export function briefOnPaper(document: ProjectedDocument, day: (day: string) => string): PaperBlock[] {
  const blocks: PaperBlock[] = [table(fieldRows(document, briefFields.overview, day))];
  for (const question of Object.keys(questions) as Question[]) {
    const rows = fieldRows(document, briefFields[question], day);
    if (question === 'who') rows.unshift(...organisationRows(document));
    if (question === 'measure') rows.unshift(...kpiRows(document));
    blocks.push({ kind: 'heading', text: questions[question] });
    blocks.push(rows.length > 0 ? table(rows) : { kind: 'text', text: 'Nothing is written here yet.' });
  }
  return blocks;
}

const table = (rows: readonly PaperRow[]): PaperBlock => ({
  kind: 'table',
  columns: [
    { label: 'What', width: 12 },
    { label: 'In words', width: 46 },
  ],
  rows,
});

function fieldRows(document: ProjectedDocument, names: readonly string[], day: (day: string) => string): PaperRow[] {
  const shape = shapes.roadmap;
  if (shape.kind !== 'fields') return [];
  const record = document.roadmap as unknown as Readonly<Record<string, unknown>>;
  return names.flatMap((name): PaperRow[] => {
    const field = shape.fields.get(name);
    const text = field ? valueInWords(field.shape, field.description, record[name], { document, day }) : '';
    return text ? [{ kind: 'row', cells: [field?.description?.label ?? name, text] }] : [];
  });
}

function organisationRows({ partners }: ProjectedDocument): PaperRow[] {
  const lines = Object.values(partners)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, motion, stage }) =>
      [name || 'Unnamed organisation', motion ? motions[motion] : '', stages[stage]].filter(Boolean).join(' · '),
    );
  return lines.length > 0 ? [{ kind: 'row', cells: ['Organisations', lines.join('\n')] }] : [];
}

function kpiRows({ kpis }: ProjectedDocument): PaperRow[] {
  const lines = Object.values(kpis).map((kpi) => `${kpi.name || 'Unnamed KPI'}: ${targetWords(kpi)}`);
  return lines.length > 0 ? [{ kind: 'row', cells: ['KPIs', lines.join('\n')] }] : [];
}

/** What a KPI shall come to: "at least 20 leads". */
export function targetWords({ target, unit }: Records['kpis']): string {
  const suffix = unit ? ` ${unit}` : '';
  if (target.min !== undefined && target.max !== undefined) return `${target.min} to ${target.max}${suffix}`;
  if (target.min !== undefined) return `at least ${target.min}${suffix}`;
  return target.max === undefined ? 'no target yet' : `at most ${target.max}${suffix}`;
}
