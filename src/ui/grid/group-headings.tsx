// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and points at its active cell
import classes from './group-headings.module.css';
import type { RowGroup } from './row-groups';

interface GroupHeadingsProps {
  groups: readonly RowGroup[];
  /** Places of the rows on screen. */
  items: readonly number[];
  columns: number;
  height: number;
  topOf: (index: number) => number;
}

/** The headings over the groups that have a row on screen. */
export function GroupHeadings({ groups, items, columns, height, topOf }: GroupHeadingsProps) {
  const [first = 0, last = 0] = [Math.min(...items), Math.max(...items)];
  return groups
    .filter((group) => group.first <= last && group.first + group.count > first)
    .map((group) => (
      <div
        key={group.label}
        role="row"
        className={classes.group}
        style={{ transform: `translateY(${topOf(group.first) - height}px)`, height }}
      >
        <div role="rowheader" aria-colspan={columns} className={classes.groupLabel}>
          {group.label} <span>{group.count}</span>
        </div>
      </div>
    ));
}
