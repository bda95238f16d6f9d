import { originJournalFiles } from '@/platform/origin-files';
import { answerJournal } from '../answer-journal';

self.addEventListener('message', ({ ports: [port] }: MessageEvent) => {
  if (port) answerJournal(port, originJournalFiles());
});
