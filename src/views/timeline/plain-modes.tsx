import { BoardView } from './board/board-view';
import { CalendarView } from './calendar/calendar-view';
import { Legend } from './legend';
import { PictureMenu } from './picture/picture-menu';
import { useTimelineEditor } from './timeline-editor';
import { TimelineToolbar } from './timeline-toolbar';
import classes from './timeline-view.module.css';

const nothing = () => undefined;

/** Calendar and board: the modes without a chart. */
export function PlainModes() {
  const { mode, timeline, hands } = useTimelineEditor();
  return (
    <div className={classes['page']}>
      <TimelineToolbar onZoom={nothing} onFit={nothing} onToday={nothing} end={<PictureMenu />} />
      <div className={classes['body']}>{mode === 'calendar' ? <CalendarView /> : <BoardView />}</div>
      <Legend entries={timeline.legend} />
      <div role="status" aria-live="polite" className="visually-hidden">
        {hands.spoken}
      </div>
    </div>
  );
}
