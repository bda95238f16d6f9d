import { useMemo } from 'react';
import type { RoadmapDocument } from '@/domain/document';
import type { Risk } from '@/domain/risk';
import type { RiskScale } from '@/domain/risk-scale';
import {
  type BandRow,
  byBand,
  byHeading,
  type MoneyRange,
  moneyOf,
  openThreats,
  topExposures,
} from '@/domain/risks/risk-summary';
import { riskCategories } from '@/domain/vocabulary';
import { useSeenOnPaper } from '@/records/paper/seen-on-paper';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useHeader } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { BandChip } from '@/views/risks/band-chip';
import { dueInWords } from '@/views/risks/risk-columns';
import type { RiskRow } from '@/views/risks/risk-row';
import { HeadingBars } from './heading-bars';
import classes from './risk-summary.module.css';
import { summaryOnPaper } from './summary-on-paper';
import { TrendSince } from './trend-since';

interface RiskSummaryProps {
  /** Those that the filters let through. */
  rows: readonly RiskRow[];
  scale: RiskScale;
}

const TOP = 8;

/** The state of the risks on one page: the worst, the money, where they are, how they have moved. */
export function RiskSummary({ rows, scale }: RiskSummaryProps) {
  const whole = useDerived('all', ({ document }): RoadmapDocument => ({ ...document }));
  const document = useMemo((): RoadmapDocument => {
    const risks = Object.fromEntries(rows.map(({ id, risk }) => [id, risk]));
    return { ...whole, risks };
  }, [rows, whole]);
  const bands = useMemo(() => byBand(document), [document]);
  const partnerNames = whole.partners;
  const formats = useFormats();
  const groups = [
    {
      title: 'By category',
      rows: byHeading(document, (risk) => (risk.category ? [risk.category] : [])),
      nameOf: (key: string) => riskCategories[key as keyof typeof riskCategories] ?? 'No category',
    },
    {
      title: 'By organisation',
      rows: byHeading(document, organisationsOf(document)),
      nameOf: (key: string) => partnerNames[key]?.name || 'No organisation named',
    },
  ];
  useSeenOnPaper((seen) => ({
    detail: 'Summary',
    blocks: summaryOnPaper({
      document: { ...seen.document, risks: document.risks },
      rows,
      scale,
      bands,
      groups,
      formats,
    }),
  }));
  return (
    <div className={classes.summary}>
      <BandTiles bands={bands} />
      <div className={classes.columns} data-first="">
        <TopExposures document={document} rows={rows} scale={scale} />
        <Money bands={bands} total={moneyOf(openThreats(document))} />
      </div>
      <div className={classes.columns}>
        {groups.map(({ title, rows: own, nameOf }) => (
          <HeadingBars key={title} title={title} scale={scale} groups={own} nameOf={nameOf} />
        ))}
      </div>
      {/* A version knows nothing of the filters, so all risks are compared. */}
      <TrendSince document={whole} />
    </div>
  );
}

/** The organisations a risk concerns: those it names, else the one of its owner. */
const organisationsOf =
  ({ roles }: RoadmapDocument) =>
  (risk: Risk): readonly string[] => {
    if (risk.partnerIds.length) return risk.partnerIds;
    const owner = roles[risk.ownerRoleId ?? '']?.partnerId;
    return owner ? [owner] : [];
  };

function BandTiles({ bands }: { bands: readonly BandRow[] }) {
  return (
    <ul className={classes.tiles} aria-label="Open risks by band">
      {bands.map(({ band, count }) => (
        <li key={band?.key ?? ''} style={{ '--band': band?.colour ?? 'transparent' } as React.CSSProperties}>
          <b>{count}</b>
          <span>{band?.name ?? 'Not rated'}</span>
        </li>
      ))}
    </ul>
  );
}

function TopExposures({ document, rows, scale }: RiskSummaryProps & { document: RoadmapDocument }) {
  const formats = useFormats();
  const { currency } = useHeader();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const top = topExposures(document, TOP);
  return (
    <section aria-label="Top exposures">
      <h2>Top exposures</h2>
      {top.length === 0 ? <p className={classes.quiet}>No open risk is recorded.</p> : null}
      <ol className={classes.top}>
        {top.map((risk) => {
          const row = byId.get(risk.id);
          return (
            <li key={risk.id}>
              <button type="button" onClick={() => useSession.getState().inspect({ entity: 'risks', ids: [risk.id] })}>
                <BandChip scale={scale} pair={risk.scores.current} />
                <span className={classes.name} dir="auto">
                  <small>{row?.code}</small> {risk.title || 'Unnamed'}
                </span>
                <small className={classes.owner}>{document.roles[risk.ownerRoleId ?? '']?.label || 'No owner'}</small>
                <small className={classes.number}>
                  {risk.exposure.likely === undefined ? '' : formats.money(risk.exposure.likely, currency)}
                </small>
                <small className={classes.due}>{row ? dueInWords(row.due, formats) : ''}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Money({ bands, total }: { bands: readonly BandRow[]; total: MoneyRange }) {
  const formats = useFormats();
  const { currency } = useHeader();
  const cells = ({ low, likely, high, known }: MoneyRange) =>
    [low, likely, high].map((amount, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never move
      <td key={index}>{known === 0 ? '–' : formats.money(amount, currency)}</td>
    ));
  return (
    <section aria-label="Money exposure">
      <h2>Money exposure</h2>
      {total.known === 0 ? (
        <p className={classes.quiet}>Needs data: no open risk says what it may cost.</p>
      ) : (
        <table className={classes.money}>
          <thead>
            <tr>
              <th scope="col">Band</th>
              <th scope="col">Low</th>
              <th scope="col">Likely</th>
              <th scope="col">High</th>
            </tr>
          </thead>
          <tbody>
            {bands.map(({ band, money }) => (
              <tr key={band?.key ?? ''}>
                <th scope="row">{band?.name ?? 'Not rated'}</th>
                {cells(money)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {cells(total)}
            </tr>
          </tfoot>
        </table>
      )}
      <p className={classes.quiet}>
        Sums of what each open threat may cost if it happens, by its current band; not multiplied by likelihood. A
        missing figure stands at the nearest one given.
        {total.known > 0 && total.unknown > 0
          ? ` ${total.unknown} of ${total.unknown + total.known} name no amount and are left out.`
          : ''}
      </p>
    </section>
  );
}
