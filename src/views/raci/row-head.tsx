import { IconAlertTriangleFilled, IconInfoCircle, IconWand } from '@tabler/icons-react';
import type { RoadmapDocument } from '@/domain/document';
import { exemptionWords, type RaciVariant, raciProblemWords } from '@/domain/raci';
import type { RaciRow } from './raci-rows';
import classes from './raci-view.module.css';

const exemptionTitles = { summary: 'Phase', cancelled: 'Cancelled', backlog: 'Backlog' } as const;

interface RowHeadProps {
  row: RaciRow;
  document: RoadmapDocument;
  variant: RaciVariant;
}

/** The frozen head of a row: the activity, and at once what is wrong with its letters. */
export function RowHead({ row, document, variant }: RowHeadProps) {
  const { label, depth, exemption, problems } = row;
  // Who has no name yet is said at the column; here it would stand in every row of a young plan.
  const [worst, ...others] = problems.filter(({ kind }) => kind !== 'accountable-unstaffed');
  return (
    <>
      <span
        className={classes.rowTitle}
        title={label}
        data-exempt={exemption ?? undefined}
        style={depth ? { paddingLeft: `${Math.min(depth, 8) * 1}rem` } : undefined}
      >
        {label}
      </span>
      {exemption && (
        <span className={classes.exempt} title={exemptionWords[exemption]}>
          {exemptionTitles[exemption]}
        </span>
      )}
      {worst && (
        <>
          <button
            type="button"
            tabIndex={-1}
            className={classes.problem}
            data-act="menu"
            data-severity={worst.severity}
            title={problems.map((problem) => raciProblemWords(problem, document, variant)).join('\n')}
          >
            {worst.severity === 'info' ? (
              <IconInfoCircle size="0.875rem" aria-hidden />
            ) : (
              <IconAlertTriangleFilled size="0.875rem" aria-hidden />
            )}
            <span className={classes.problemWords}>{raciProblemWords(worst, document, variant)}</span>
            {others.length > 0 && <span className={classes.more}>+{others.length}</span>}
          </button>
          <button
            type="button"
            tabIndex={-1}
            className={classes.mend}
            data-act="mend"
            aria-label={`Mend ${label}`}
            title="Mend it the best way there is"
          >
            <IconWand size="0.9375rem" stroke={1.7} aria-hidden />
          </button>
        </>
      )}
    </>
  );
}
