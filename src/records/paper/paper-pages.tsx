import { useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { type PageChoices, sheetSize } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import { drawn } from '@/ui/drawing';
import classes from './paper-pages.module.css';

/** The pages as they go to paper: out of sight on the screen, and the only thing there when the page is printed. */
export function PaperPages({ pages, choices }: { pages: readonly Drawing[]; choices: PageChoices }) {
  const { width, height } = sheetSize(choices);
  useLayoutEffect(() => {
    document.documentElement.dataset['prints'] = 'pages';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  return createPortal(
    <div className={classes['paper']} aria-hidden="true">
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0; }`}</style>
      {pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are nothing but their place
        <div key={index} className={classes['sheet']} style={{ width: `${width}mm`, height: `${height}mm` }}>
          {drawn(page.node, { width: '100%', height: '100%' })}
        </div>
      ))}
    </div>,
    document.body,
  );
}
