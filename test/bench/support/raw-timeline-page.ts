import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

/** One bar as plain vis-timeline takes it. */
export interface RawItem {
  id: string;
  group: string;
  start: number;
  end: number;
  content: string;
  type: 'range';
}

/** Draws everything by vis-timeline alone; milliseconds until the second frame after it is in the document. */
async function paintAll(items: readonly RawItem[], groups: readonly string[], delay: number): Promise<number> {
  const container = document.createElement('div');
  container.style.height = '760px';
  document.body.replaceChildren(container);
  const started = performance.now();
  while (performance.now() - started < delay);
  new Timeline(
    container,
    new DataSet([...items] as never[]) as never,
    new DataSet(groups.map((id, order) => ({ id, content: id, order })) as never[]) as never,
    { stack: true, height: '760px', verticalScroll: true, groupOrder: 'order', zoomKey: 'ctrlKey' } as never,
  );
  await new Promise<void>((done) => {
    const look = () => (document.querySelector('.vis-item') ? done() : requestAnimationFrame(look));
    look();
  });
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return performance.now() - started;
}

const page = { paintAll };
/** What the bench reaches from outside, as `rawTimeline`. */
export type RawTimelinePage = typeof page;

Object.assign(window, { rawTimeline: page });
