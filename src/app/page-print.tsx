import { SegmentedControl, Text } from '@mantine/core';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Drawing } from '@/formats/picture/chart-picture';
import { useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { usePageChoices } from '@/records/paper/page-choices';
import { PaperDialog } from '@/records/paper/paper-dialog';
import { usePaperWords } from '@/records/paper/paper-words';
import { useSession } from '@/store/session-store';
import { contentsOnPaper, usePaperRound } from '@/ui/paper/on-paper';
import { layOut, partsOf } from './page-layout';

interface PagePrintProps {
  /** What the view is called. */
  title: string;
  onClose: () => void;
}

/** What is on the screen on paper, all of it, as those may see it whom it is printed for. */
export function PagePrint(props: PagePrintProps) {
  const choice = useAudienceChoice();
  const { audience } = choice;
  useLayoutEffect(() => {
    const { setPrintedFor } = useSession.getState();
    setPrintedFor(audience);
    return () => setPrintedFor(null);
  }, [audience]);
  return (
    <ForAudience audience={audience}>
      <PrintedView {...props} choice={choice} />
    </ForAudience>
  );
}

function PrintedView({ title, choice, onClose }: PagePrintProps & { choice: ReturnType<typeof useAudienceChoice> }) {
  const [choices, onChange] = usePageChoices();
  const words = usePaperWords(choice);
  const printedFor = useSession((session) => session.printedFor);
  const round = usePaperRound();
  const [wanted, setWanted] = useState<string | null>(null);
  const [laid, setLaid] = useState<{ pages: Drawing[] | null; names: readonly string[] } | null>(null);
  // After the view behind has been rendered for whom it is printed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round tells when what is on the screen was rendered anew
  useEffect(() => {
    if (printedFor !== choice.audience) return;
    const parts = partsOf(contentsOnPaper(), title);
    const names = parts.map((part) => part.title);
    const part = parts.find((one) => one.title === wanted) ?? parts[0];
    setLaid({ pages: part ? layOut(part, words, choices) : [], names });
  }, [printedFor, choice.audience, round, wanted, title, words, choices]);
  const names = laid?.names ?? [];
  const count = laid?.pages?.length ?? 0;
  return (
    <PaperDialog
      title={`Print: ${title}`}
      choice={choice}
      choices={choices}
      onChange={onChange}
      pages={laid ? laid.pages : []}
      said={laid ? (count === 1 ? '1 page' : `${count} pages`) : 'Laying out…'}
      advice="Filter the rows first, hide columns, or choose larger paper."
      onClose={onClose}
      onPrinted={onClose}
    >
      {names.length > 1 && (
        <SegmentedControl
          aria-label="What to print"
          value={wanted ?? names[0] ?? ''}
          onChange={setWanted}
          data={[...names]}
        />
      )}
      {laid && names.length === 0 && <Text size="sm">There is nothing here that goes to paper.</Text>}
    </PaperDialog>
  );
}
