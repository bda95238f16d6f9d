import { BoardView } from './board/board-view';
import { CalendarView } from './calendar/calendar-view';
import { Legend } from './legend';
import type { ModeProps } from './mode-props';
import { PictureMenu } from './picture/picture-menu';
import { TimelineToolbar } from './timeline-toolbar';
import classes from './timeline-view.module.css';

const nothing = () => undefined;

/** Calendar and board: the modes without a chart. */
export function PlainModes({ mode, spoken, ...props }: ModeProps & { mode: 'calendar' | 'board'; spoken: string }) {
  return (
    <div className={classes['page']}>
      <TimelineToolbar onZoom={nothing} onFit={nothing} onToday={nothing} end={<PictureMenu />} />
      <div className={classes['body']}>
        {mode === 'calendar' ? <CalendarView {...props} /> : <BoardView {...props} />}
      </div>
      <Legend entries={props.timeline.legend} />
      <div role="status" aria-live="polite" className="visually-hidden">
        {spoken}
      </div>
    </div>
  );
}
