import { create } from 'zustand';

/** The three parts of the tray. */
export const traySections = { backlog: 'Backlog', kinds: 'Kinds', blocks: 'Blocks' } as const;
export type TraySection = keyof typeof traySections;

/** The tray's least width in rem. */
export const NARROWEST = 12;
/** The tray's greatest width in rem. */
export const WIDEST = 28;

interface Kept {
  isOpen: boolean;
  /** In rem. */
  width: number;
  folded: readonly TraySection[];
}

interface TraySettings extends Kept {
  set: (change: Partial<Kept>) => void;
  toggle: (section: TraySection) => void;
  /** Opens the tray with this section unfolded. */
  show: (section: TraySection) => void;
}

const PLACE = 'waymark.tray';
const usual: Kept = { isOpen: true, width: 15, folded: [] };

function remembered(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as Partial<Record<keyof Kept, unknown>>;
    return {
      isOpen: typeof kept.isOpen === 'boolean' ? kept.isOpen : usual.isOpen,
      width: typeof kept.width === 'number' ? heldWidth(kept.width) : usual.width,
      folded: Array.isArray(kept.folded) ? kept.folded.filter((section) => section in traySections) : usual.folded,
    };
  } catch {
    return usual;
  }
}

const heldWidth = (width: number) => Math.min(WIDEST, Math.max(NARROWEST, width));

/** How the tray stands beside the chart in this browser; it stays so. */
export const useTraySettings = create<TraySettings>((set, get) => {
  const keep = (change: Partial<Kept>) => {
    set(change);
    const { isOpen, width, folded } = get();
    localStorage.setItem(PLACE, JSON.stringify({ isOpen, width, folded }));
  };
  return {
    ...remembered(),
    set: (change) => keep(change.width === undefined ? change : { ...change, width: heldWidth(change.width) }),
    toggle: (section) => {
      const { folded } = get();
      keep({
        folded: folded.includes(section) ? folded.filter((other) => other !== section) : [...folded, section],
      });
    },
    show: (section) => keep({ isOpen: true, folded: get().folded.filter((other) => other !== section) }),
  };
});
