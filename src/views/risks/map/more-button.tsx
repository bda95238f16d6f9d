import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './heat-map.module.css';

interface MoreButtonProps {
  rows: readonly RiskRow[];
  hidden: number;
  at: { x: number; y: number };
  cellWords: string;
  onChoose: (id: string) => void;
}

/** Stands for the dots that a cell has no room for; opens a list of all of the cell. */
export function MoreButton({ rows, hidden, at, cellWords, onChoose }: MoreButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.more}
          aria-label={`${hidden} more at ${cellWords}`}
          style={{ left: at.x, top: at.y }}
          onClick={() => setOpen((open) => !open)}
        >
          +{hidden}
        </button>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <p className={classes.listTitle}>
          {rows.length} at {cellWords}
        </p>
        <ul className={classes.list}>
          {rows.map(({ id, code, risk }) => (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  onChoose(id);
                }}
              >
                <b>{code}</b> {risk.title || 'Unnamed'}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
