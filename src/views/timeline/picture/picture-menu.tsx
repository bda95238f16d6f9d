import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClipboard, IconPhotoDown, IconPrinter, IconVector } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { svgFile } from '@/formats/picture/svg-node';
import { AudienceItems, useAudienceChoice } from '@/records/audience-choice';
import { ForAudience } from '@/records/for-audience';
import { useHostActions } from '@/store/host-actions';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { type TimelineModel, useTimelineModel } from '@/views/timeline/use-timeline-model';
import { makePicture, type PictureWidth, pictureWidths } from './make-picture';
import { type PngPicture, pngOf } from './png-picture';
import { picturedInstead, useChartPlan } from './use-chart-plan';

const PrintDialog = lazy(() =>
  import('@/views/timeline/print/print-dialog').then((module) => ({ default: module.PrintDialog })),
);

/** Makes the picture and takes it where it is wanted, saying what went wrong. */
function usePictureActs(timeline: TimelineModel, width: PictureWidth) {
  const planAt = useChartPlan();
  const { saveFile } = useHostActions();
  const drawing = () => makePicture(planAt, width, useTimelineSettings.getState().scale);
  const title = `${timeline.reading.document.roadmap.title || 'Roadmap'} timeline`;
  return {
    saveSvg: async () => {
      await saveFile(title, 'svg', new TextEncoder().encode(svgFile(drawing().node)));
    },
    savePng: async () => {
      const png = await pngOf(drawing());
      if (!png) return cannot();
      const saved = await saveFile(title, 'png', new Uint8Array(await png.blob.arrayBuffer()));
      if (saved === 'saved') sayReduced(png);
    },
    copy: async () => {
      const png = await pngOf(drawing());
      if (!png) return cannot();
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': png.blob })]);
        notifications.show({ message: 'The picture is on the clipboard' });
        sayReduced(png);
      } catch {
        notifications.show({
          color: 'orange',
          title: 'The clipboard cannot be used here',
          message: 'Save the picture as a PNG file instead.',
        });
      }
    },
  };
}

interface PictureItemsProps {
  width: PictureWidth;
  whileBusy: (act: () => Promise<void>) => void;
}

/** What can be made of the chart; worked out while the menu is open, for the audience around it. */
function PictureItems({ width, whileBusy }: PictureItemsProps) {
  const { saveSvg, savePng, copy } = usePictureActs(useTimelineModel(), width);
  return (
    <>
      <Menu.Item leftSection={<IconVector size={16} stroke={1.7} />} onClick={() => whileBusy(saveSvg)}>
        Save as SVG…
      </Menu.Item>
      <Menu.Item leftSection={<IconPhotoDown size={16} stroke={1.7} />} onClick={() => whileBusy(savePng)}>
        Save as PNG…
      </Menu.Item>
      <Menu.Item leftSection={<IconClipboard size={16} stroke={1.7} />} onClick={() => whileBusy(copy)}>
        Copy as PNG
      </Menu.Item>
    </>
  );
}

/** The whole chart as a file, on the clipboard, or on paper. */
export function PictureMenu() {
  const [width, setWidth] = useState<PictureWidth>('screen');
  const [isPrinting, setIsPrinting] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const choice = useAudienceChoice();
  const instead = picturedInstead(useTimelineSettings((settings) => settings.mode));
  const whileBusy = (act: () => Promise<void>) => {
    setIsBusy(true);
    void act().finally(() => setIsBusy(false));
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Tooltip label="Picture or print">
          <span>
            <Menu.Target>
              <ActionIcon size="lg" aria-label="Picture or print" loading={isBusy}>
                <IconPhotoDown size={18} stroke={1.7} />
              </ActionIcon>
            </Menu.Target>
          </span>
        </Tooltip>
        <Menu.Dropdown maw="18rem">
          {instead && <Menu.Label>{instead}</Menu.Label>}
          <Menu.Label>Scale of pictures</Menu.Label>
          <Menu.RadioGroup value={width} onChange={(value) => setWidth(value as PictureWidth)}>
            {Object.entries(pictureWidths).map(([key, label]) => (
              <Menu.RadioItem key={key} value={key}>
                {label}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
          <AudienceItems choice={choice} />
          <Menu.Divider />
          <ForAudience audience={choice.audience}>
            <PictureItems width={width} whileBusy={whileBusy} />
          </ForAudience>
          <Menu.Divider />
          <Menu.Item leftSection={<IconPrinter size={16} stroke={1.7} />} onClick={() => setIsPrinting(true)}>
            Print…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isPrinting && (
        <Suspense fallback={null}>
          <PrintDialog onClose={() => setIsPrinting(false)} />
        </Suspense>
      )}
    </>
  );
}

function cannot(): void {
  notifications.show({
    color: 'red',
    title: 'The picture could not be made',
    message: 'It may be too large for this computer. Choose a smaller scale, or save it as SVG.',
  });
}

/** A picture that had to be smaller says so, with the way out. */
function sayReduced({ isReduced, width, height, scale }: PngPicture): void {
  if (!isReduced) return;
  notifications.show({
    color: 'orange',
    title: 'The picture was made smaller',
    message: `PNG pictures hold at most 16,000 pixels a side: this one is ${width} × ${height}, at ${Math.round(scale * 100)} %. Save it as SVG to keep every detail.`,
    autoClose: 12_000,
  });
}
