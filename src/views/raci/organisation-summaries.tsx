import { IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { letterWord, shownLetters } from '@/domain/raci';
import { type OrganisationFinding, type OrganisationSummary, organisationSummaries } from '@/domain/raci-totals';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import { useFormats } from '@/ui/formats';
import { useOnPaper } from '@/ui/paper/on-paper';
import { LetterChip } from './letter-chips';
import classes from './organisation-summaries.module.css';
import type { RaciModel, RaciTotals } from './use-raci-model';

/** What can be wrong about an organisation, in the order shown. */
const findings: readonly { kind: OrganisationFinding; words: string; isError: boolean }[] = [
  { kind: 'both-sides', words: 'Accountable on both sides', isError: true },
  { kind: 'several-accountable', words: 'More than one accountable', isError: true },
  { kind: 'silent-side', words: 'Joint, but this side does nothing', isError: false },
  { kind: 'accountable-unstaffed', words: 'Accountable without a person', isError: false },
  { kind: 'everyone-consulted', words: 'Everyone else consulted', isError: false },
];

interface SummariesProps {
  model: RaciModel;
  totals: RaciTotals;
  onGo: (activityId: string) => void;
}

/** What each organisation holds, and where something about it is wrong. */
export function OrganisationSummaries({ model, totals, onGo }: SummariesProps) {
  const { partners, roles, problems, homeId } = model;
  const summaries = useMemo(() => {
    const ordered = [...partners].sort((a, b) => Number(b.id === homeId) - Number(a.id === homeId));
    const ids = ordered.map(({ id }) => id as string);
    return organisationSummaries(ids, roles, totals.counts, problems);
  }, [partners, roles, totals.counts, problems, homeId]);
  useOnPaper(() => ({ title: null, detail: 'By organisation', blocks: [summariesOnPaper(summaries, model)] }));
  return (
    <div className={classes.page}>
      {summaries.map((summary) => (
        <Summary key={summary.partnerId} summary={summary} model={model} totals={totals} onGo={onGo} />
      ))}
      {summaries.length === 0 && (
        <p className={classes.none}>There are no organisations yet. Add them under Partners.</p>
      )}
    </div>
  );
}

/** The summaries as a table: how often each letter is held, and what is wrong with whom. */
function summariesOnPaper(summaries: readonly OrganisationSummary[], { reading, variant }: RaciModel): PaperBlock {
  const letters = shownLetters(variant);
  const { partners, activities } = reading.document;
  const rows = summaries.map((summary): PaperRow => {
    const wrong = findings.flatMap(({ kind, words }) => {
      const titles = summary.problems[kind].map((id) => activities[id as never]?.title || 'Untitled');
      return titles.length > 0 ? `${words}: ${titles.join(', ')}` : [];
    });
    const counts = letters.map((letter) => String(summary.counts[letter]));
    const name = partners[summary.partnerId as never]?.name || 'Unnamed partner';
    return { kind: 'row', cells: [name, String(summary.roleIds.length), ...counts, wrong.join('\n')] };
  });
  const columns = [
    { label: 'Organisation', width: 14 },
    { label: 'Roles', width: 5, align: 'end' as const },
    ...letters.map((letter) => ({ label: letterWord(letter, variant), width: 6, align: 'end' as const })),
    { label: 'To look at', width: 30 },
  ];
  return { kind: 'table', columns, rows };
}

function Summary({ summary, model, totals, onGo }: SummariesProps & { summary: OrganisationSummary }) {
  const { reading, variant, homeId } = model;
  const { number } = useFormats();
  const partner = reading.document.partners[summary.partnerId as never];
  const overloaded = summary.roleIds.filter((id) => (totals.loads.get(id)?.overloaded.length ?? 0) > 0);
  const shown = findings.filter(({ kind }) => summary.problems[kind].length > 0);
  const rolesWords = summary.roleIds.length === 1 ? '1 role' : `${number(summary.roleIds.length)} roles`;
  return (
    <section className={classes.organisation} aria-label={partner?.name || 'Unnamed partner'}>
      <h2 className={classes.name}>
        {partner?.name || 'Unnamed partner'}
        <span className={classes.quiet}>
          {summary.partnerId === homeId ? 'Ours · ' : ''}
          {rolesWords}
        </span>
      </h2>
      <dl className={classes.counts}>
        {shownLetters(variant).map((letter) => (
          <div key={letter}>
            <dt>
              <LetterChip letter={letter} variant={variant} /> {letterWord(letter, variant)}
            </dt>
            <dd>{number(summary.counts[letter])}</dd>
          </div>
        ))}
      </dl>
      {shown.length === 0 && overloaded.length === 0 && <p className={classes.quiet}>Nothing to look at here.</p>}
      {overloaded.length > 0 && (
        <p className={classes.finding}>
          <IconAlertTriangleFilled size="0.875rem" aria-hidden />
          {`Overloaded: ${overloaded.map((id) => reading.document.roles[id as never]?.label || 'a role').join(', ')}`}
        </p>
      )}
      {shown.map(({ kind, words, isError }) => (
        <details key={kind} className={classes.details} open={summary.problems[kind].length < 6}>
          <summary className={classes.finding} data-error={isError ? '' : undefined}>
            {isError ? (
              <IconAlertTriangleFilled size="0.875rem" aria-hidden />
            ) : (
              <IconInfoCircle size="0.875rem" aria-hidden />
            )}
            {`${words}: ${number(summary.problems[kind].length)}`}
          </summary>
          <ul className={classes.list}>
            {summary.problems[kind].slice(0, 100).map((id) => (
              <li key={id}>
                <button type="button" className={classes.link} onClick={() => onGo(id)}>
                  {reading.document.activities[id as never]?.title || 'Untitled'}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
