import { NativeSelect } from '@mantine/core';
import { type RiskPair, type RiskScale, type ScoreMoment, scoreMoments } from '@/domain/risk-scale';
import { BandChip } from '@/views/risks/band-chip';
import classes from './risk-panel.module.css';

interface ScoreSelectsProps {
  scale: RiskScale;
  pair: RiskPair;
  /** What is scored, for those who do not see the row. */
  name: string;
  onChange: (pair: RiskPair) => void;
}

const stepsOf = (words: readonly string[]) => [
  { value: '', label: '–' },
  ...words.map((word, index) => ({ value: String(index + 1), label: `${index + 1} ${word}` })),
];

/** Likelihood and impact, chosen by the words of the scale. */
export function ScoreSelects({ scale, pair, name, onChange }: ScoreSelectsProps) {
  const read = (value: string) => (value === '' ? undefined : Number(value));
  return (
    <>
      <NativeSelect
        size="xs"
        className={classes.select ?? ''}
        rightSectionWidth="1.375rem"
        aria-label={`${name} likelihood`}
        data={stepsOf(scale.likelihoodWords)}
        value={pair.likelihood ?? ''}
        onChange={(event) => onChange({ ...pair, likelihood: read(event.currentTarget.value) })}
      />
      <NativeSelect
        size="xs"
        className={classes.select ?? ''}
        rightSectionWidth="1.375rem"
        aria-label={`${name} impact`}
        data={stepsOf(scale.impactWords)}
        value={pair.impact ?? ''}
        onChange={(event) => onChange({ ...pair, impact: read(event.currentTarget.value) })}
      />
    </>
  );
}

interface ScoreRowsProps {
  scale: RiskScale;
  scores: Readonly<Record<ScoreMoment, RiskPair>>;
  /** When the target is due, in words. */
  dueWords: string;
  onChange: (moment: ScoreMoment, pair: RiskPair) => void;
}

/** The three scores of a risk, each with its band. */
export function ScoreRows({ scale, scores, dueWords, onChange }: ScoreRowsProps) {
  return (
    <div className={classes.scores}>
      <span />
      <span className={classes.head}>Likelihood</span>
      <span className={classes.head}>Impact</span>
      <span />
      {(Object.keys(scoreMoments) as ScoreMoment[]).map((moment) => (
        <div key={moment} className={classes.scoreRow}>
          <span className={classes.moment}>{scoreMoments[moment]}</span>
          <ScoreSelects
            scale={scale}
            pair={scores[moment]}
            name={scoreMoments[moment]}
            onChange={(pair) => onChange(moment, pair)}
          />
          <BandChip scale={scale} pair={scores[moment]} isShort />
        </div>
      ))}
      <span className={classes.due}>Target by: {dueWords}</span>
    </div>
  );
}
