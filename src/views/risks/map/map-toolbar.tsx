import { SegmentedControl, Switch, Text } from '@mantine/core';
import { DateField } from '@/ui/fields/date-field';
import classes from './map-frame.module.css';
import { type MapTime, mapTimeHelp, mapTimes } from './shown-score';

/** How the map is looked at. */
export interface MapSettings {
  time: MapTime;
  day: string;
  /** Whether the ways of all risks are drawn. */
  movement: boolean;
}

interface MapToolbarProps {
  settings: MapSettings;
  onSettings: (settings: MapSettings) => void;
}

/** For which moment the map shows the risks, and whether their ways are drawn. */
export function MapToolbar({ settings, onSettings }: MapToolbarProps) {
  const { time, day, movement } = settings;
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label="Score shown"
        className={classes.times ?? ''}
        data={Object.entries(mapTimes).map(([value, label]) => ({ value, label }))}
        value={time}
        onChange={(value) => onSettings({ ...settings, time: value as MapTime })}
      />
      {time === 'day' ? (
        <div className={classes.day}>
          <DateField
            label="Day"
            isBare
            isRequired
            value={day}
            onCommit={(next) => {
              if (next) onSettings({ ...settings, day: next });
              return null;
            }}
          />
        </div>
      ) : null}
      <Text size="xs" c="dimmed" className={classes.help ?? ''}>
        {mapTimeHelp[time]}
      </Text>
      <Switch
        size="xs"
        label="Movement"
        checked={movement}
        onChange={(event) => onSettings({ ...settings, movement: event.currentTarget.checked })}
      />
    </div>
  );
}
