import { notifications } from '@mantine/notifications';
import { copyOfRoadmap } from '@/domain/copy';
import type { OpenedFile } from '@/platform/contract';
import { newId, type RoadmapContents, type Workspace } from '@/store/workspace';
import { askForeignRoadmap } from './ask-foreign-roadmap';
import type { CommandContext } from './command';
import { hostErrorWords, storageWords } from './error-words';
import { readRoadmapFile } from './file-exchange';
import { sayOpening } from './opening-notice';
import { navigate } from './route';

type Needs = Pick<CommandContext, 'workspace' | 'host'>;

/** Asks for a file and opens it. */
export async function chooseAndOpenFile({ workspace, host }: Needs): Promise<void> {
  const chosen = await host.call('files.choose');
  if (!chosen.ok) return refuse(hostErrorWords(chosen.code));
  if (chosen.value) await openHostFile({ workspace, host }, chosen.value);
}

/** Opens a file that the host knows by a token. */
export async function openHostFile({ workspace, host }: Needs, file: OpenedFile): Promise<void> {
  const read = await host.call('files.read', file.id);
  if (!read.ok) return refuse(hostErrorWords(read.code));
  await openBytes(workspace, read.value, file.name);
}

function refuse(message: string): void {
  notifications.show({ color: 'red', title: 'The file was not opened', message, autoClose: 12_000 });
}

/** Opens a file from its bytes: a new roadmap goes to the library; one that is already here is asked about first. */
export async function openBytes(workspace: Workspace, bytes: Uint8Array, name: string): Promise<void> {
  const cancel = new AbortController();
  const hide = sayOpening(name, () => cancel.abort());
  try {
    const result = await readRoadmapFile(bytes, cancel.signal);
    hide();
    if (!result.ok) {
      if (result.words !== null) refuse(result.words);
      return;
    }
    const isPlaced = await place(workspace, result.contents, result.file.audience, name);
    if (isPlaced && result.notices.length)
      notifications.show({ title: 'About this file', message: result.notices.join(' '), autoClose: 12_000 });
  } finally {
    hide();
  }
}

async function place(
  workspace: Workspace,
  contents: RoadmapContents,
  audience: { kind: string; organisation?: string | null },
  name: string,
): Promise<boolean> {
  const { id, title } = contents.document.roadmap;
  const present = workspace.rows().find((row) => row.roadmapId === id);
  const answer = await askForeignRoadmap({
    name,
    title,
    present: present
      ? { title: present.card.title, changedAt: present.changedAt, isBinned: present.binnedAt !== null }
      : null,
    partners: Object.values(contents.document.partners).map((partner) => ({
      id: partner.id as string,
      name: partner.name,
    })),
    organisationId: present?.organisationId ?? null,
    ownFileOf:
      audience.kind === 'own' && audience.organisation
        ? (contents.document.partners[audience.organisation]?.name ?? null)
        : null,
  });
  if (!answer) return false;
  const ours = { ...contents, organisationId: answer.organisationId };
  if (present && answer.how === 'replace') {
    const replaced = await workspace.replace(present.key, ours, {
      label: `Replaced by “${name}”`,
      versionName: `Before opening ${name}`,
    });
    if (!replaced.ok) {
      refuse(storageWords(replaced));
      return false;
    }
    const isNamed = !answer.organisationId || (await workspace.setOrganisation(present.key, answer.organisationId)).ok;
    navigate({ at: 'roadmap', key: present.key, view: 'brief' });
    notifications.show({
      title: `“${title}” was replaced`,
      message: `What stood here before is kept under “Versions”.${isNamed ? '' : ' Which organisation is yours could not be kept: choose it again under Settings.'}`,
      id: replaced.value,
    });
    return true;
  }
  const isCopy = present && answer.how === 'keep-both';
  const document = isCopy ? copyOfRoadmap(contents.document, newId()) : contents.document;
  const added = await workspace.add({ ...ours, document });
  if (!added.ok) {
    refuse(storageWords(added));
    return false;
  }
  navigate({ at: 'roadmap', key: added.value, view: 'brief' });
  notifications.show({
    title: `Opened “${document.roadmap.title}”`,
    message: 'It is kept on this computer from now on.',
  });
  return true;
}
