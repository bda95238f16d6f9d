import { rules } from '@/domain/checks/rules';
import { useHeader } from '@/store/workspace-context';
import { NumberField } from '@/ui/fields/number-field';
import classes from './checks-panel.module.css';
import { Fold } from './fold';
import { usePanel } from './panel-context';

const thresholds = rules.flatMap((rule) => Object.entries(rule.thresholds ?? {}));

/** The numbers that rules go by in this roadmap; emptied, the usual one holds again. */
export function LimitsSection() {
  const { setThreshold } = usePanel();
  const header = useHeader();
  return (
    <Fold title="Limits">
      <div className={classes['limits']}>
        {thresholds.map(([name, { label, usual }]) => (
          <NumberField
            key={name}
            label={label}
            value={header.thresholds[name]}
            placeholder={`${usual} (usual)`}
            onCommit={(value) => setThreshold(name, label, value)}
          />
        ))}
      </div>
    </Fold>
  );
}
