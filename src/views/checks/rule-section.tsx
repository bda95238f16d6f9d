import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './checks-panel.module.css';
import { FindingRow } from './finding-row';
import type { RuleGroup } from './group-findings';
import { SeverityIcon } from './severity-icon';

/** So many are shown of a rule that finds more, until somebody asks for the rest. */
const FEW = 3;
/** So many more at a time: thousands at once would help nobody. */
const MORE = 50;

/** What one rule found, with why it matters. */
export function RuleSection({ group: { rule, findings } }: { group: RuleGroup }) {
  const [most, setMost] = useState(FEW);
  const id = useId();
  const shown = findings.length <= FEW + 1 ? findings : findings.slice(0, most);
  const left = findings.length - shown.length;
  return (
    <section className={classes['rule']} aria-labelledby={id}>
      <div className={classes['ruleHead']}>
        <SeverityIcon severity={rule.severity} />
        <h4 id={id} className={classes['ruleTitle']}>
          {rule.title}
        </h4>
        {findings.length > 1 && <span className={classes['count']}>{findings.length}</span>}
      </div>
      <p className={classes['why']}>{rule.why}</p>
      <ul className={classes['findings']}>
        {shown.map((finding) => (
          <FindingRow key={finding.key} finding={finding} alike={findings.length} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          ml="1.5rem"
          onClick={() => setMost(most === FEW ? MORE : most + MORE)}
        >
          {left > MORE ? `Show ${MORE} more of ${left}` : `Show ${left} more`}
        </Button>
      )}
      {most > FEW && findings.length > FEW + 1 && (
        <Button size="compact-xs" variant="subtle" color="gray" ml="1.5rem" onClick={() => setMost(FEW)}>
          Show fewer
        </Button>
      )}
    </section>
  );
}
