import { bandOf, type RiskPair, type RiskScale, scoreOf } from '@/domain/risk-scale';
import { inkOn } from '@/formats/picture/colour-mix';
import classes from './band-chip.module.css';

/** A score with its band in words and colour; a dash while it is not rated. */
export function BandChip({ scale, pair, isShort }: { scale: RiskScale; pair: RiskPair; isShort?: boolean }) {
  const band = bandOf(scale, pair);
  const score = scoreOf(pair);
  if (!band || score === null) return <span className={classes.none}>{isShort ? '–' : 'Not rated'}</span>;
  return (
    <span className={classes.chip} style={{ background: band.colour, color: inkOn(band.colour) }} title={band.name}>
      <b>{score}</b>
      {isShort ? null : <span>{band.name}</span>}
    </span>
  );
}
