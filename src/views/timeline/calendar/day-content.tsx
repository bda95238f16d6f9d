import type { Sign } from '@/domain/plan/signs';
import { labelWords } from '@/formats/picture/bar-words';
import classes from './calendar.module.css';
import { SignIcon } from './sign-button';
import { barsOn, type CalendarContent } from './use-calendar-content';

interface DayContentProps {
  day: number;
  content: CalendarContent;
  onOpen: (id: string) => void;
  onSign: (sign: Sign) => void;
}

/** Everything on a day as a list, each with a way to its details. */
export function DayContent({ day, content, onOpen, onSign }: DayContentProps) {
  return (
    <>
      {barsOn(content.bars, day).map((bar) => (
        <button key={bar.id} type="button" className={classes.listRow} onClick={() => onOpen(bar.id)}>
          <i style={{ background: bar.colour }} />
          <span dir="auto">{labelWords(bar)}</span>
        </button>
      ))}
      {content.signs.get(day)?.map((sign) => (
        <button key={sign.id} type="button" className={classes.listRow} onClick={() => onSign(sign)}>
          <SignIcon kind={sign.kind} />
          <span dir="auto">{sign.title}</span>
        </button>
      ))}
    </>
  );
}
