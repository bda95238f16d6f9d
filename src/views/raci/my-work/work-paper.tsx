import { type ReactNode, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import classes from './my-work.module.css';

/** The work as it goes to paper: out of sight on the screen, and the only thing there when the page is printed. */
export function WorkPaper({ title, somebody, children }: { title: string; somebody: string; children: ReactNode }) {
  useLayoutEffect(() => {
    document.documentElement.dataset['prints'] = 'work';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  return createPortal(
    <div className={classes.paper} data-mantine-color-scheme="light">
      <style>{'@page { size: A4 portrait; margin: 16mm; }'}</style>
      <h1 className={classes.paperTitle}>{somebody}</h1>
      <p className={classes.paperDetail}>{title}</p>
      {children}
    </div>,
    document.body,
  );
}
