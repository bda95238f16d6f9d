import { createContext, useContext } from 'react';
import type { Finding, Rule, Where } from '@/domain/checks/rule';
import type { WaiverWords } from '@/domain/checks/waivers';

/** What the parts of the panel can do. */
export interface PanelActs {
  /** Shows the record of a finding in its view, with the field focused in the details. */
  go: (where: Where, rule: Rule) => void;
  mend: (finding: Finding) => void;
  /** Waives a finding, or all of its rule; answers what is wrong, or null where it is done. */
  waive: (finding: Finding, words: WaiverWords, all: boolean) => string | null;
  unwaive: (waiverId: string, what: string) => void;
  /** Sets a number that rules go by, or with undefined the usual one; answers what is wrong, or null where it is done. */
  setThreshold: (name: string, label: string, value: number | undefined) => string | null;
  /** Which record a finding is about, in a few words. */
  placeWords: (finding: Finding) => string;
}

/** The acts of the panel, for what stands inside it. */
export const PanelContext = createContext<PanelActs | null>(null);

/** The acts of the panel around this component. */
export function usePanel(): PanelActs {
  const acts = useContext(PanelContext);
  if (!acts) throw new Error('No panel of checks around this component.');
  return acts;
}
