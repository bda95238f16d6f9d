import { NativeSelect } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { RoadmapDocument } from '@/domain/document';
import { type RiskMove, trendSince } from '@/domain/risks/risk-summary';
import { useSeenVersion } from '@/records/for-audience';
import { useRoadmapStore, useWorkspace } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import classes from './risk-summary.module.css';

interface VersionChoice {
  id: string;
  name: string;
  at: string;
}

/** The versions of the roadmap, and the document of the one chosen; the newest at first. */
function useVersion() {
  const workspace = useWorkspace();
  const { key } = useRoadmapStore();
  const [versions, setVersions] = useState<readonly VersionChoice[]>([]);
  const [chosen, setChosen] = useState('');
  const [document, setDocument] = useState<RoadmapDocument | null>(null);
  useEffect(() => {
    let isHere = true;
    void workspace.versions(key).then((read) => {
      if (!isHere || !read.ok) return;
      const rows = read.value;
      setVersions(rows.map(({ id, name, at }) => ({ id, name, at })));
      setChosen((current) => current || (rows[0]?.id ?? ''));
    });
    return () => {
      isHere = false;
    };
  }, [workspace, key]);
  useEffect(() => {
    let isHere = true;
    if (chosen)
      void workspace.version(key, chosen).then((version) => {
        if (isHere) setDocument(version?.document ?? null);
      });
    return () => {
      isHere = false;
    };
  }, [workspace, key, chosen]);
  return { versions, chosen, setChosen, frozen: useSeenVersion(document) };
}

/** What has become of the risks since a version that was kept. */
export function TrendSince({ document }: { document: RoadmapDocument }) {
  const formats = useFormats();
  const { versions, chosen, setChosen, frozen } = useVersion();
  const trend = useMemo(() => (frozen ? trendSince(frozen, document) : null), [frozen, document]);
  return (
    <section aria-label="Trend since a version">
      <div className={classes.trendHead}>
        <h2>Since</h2>
        {versions.length > 0 ? (
          <NativeSelect
            size="xs"
            aria-label="Version to compare with"
            data={versions.map(({ id, name, at }) => ({
              value: id,
              label: `${name}, ${formats.day(at.slice(0, 10))}`,
            }))}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
        ) : null}
      </div>
      {versions.length === 0 ? (
        <p className={classes.quiet}>
          Keep a version before a review (command “Versions and baselines…”); the risks of then and now are compared
          here.
        </p>
      ) : null}
      {trend ? (
        <div className={classes.trend}>
          <p className={classes.strong}>
            {trend.before} open then, {trend.after} now
          </p>
          <Moves title="Worse" moves={trend.up} />
          <Moves title="Better" moves={trend.down} />
          <Moves title="New" moves={trend.appeared} />
          <Moves title="Closed" moves={trend.closed} />
        </div>
      ) : null}
    </section>
  );
}

const MOST = 12;

function Moves({ title, moves }: { title: string; moves: readonly RiskMove[] }) {
  return (
    <div>
      <h3>
        {title} <span className={classes.quiet}>{moves.length}</span>
      </h3>
      <ul>
        {moves.slice(0, MOST).map(({ id, title: name, before, after }) => (
          <li key={id}>
            {name || 'Unnamed'}
            <span className={classes.quiet}>
              {before !== null && after !== null ? ` ${before} → ${after}` : after === null ? '' : ` ${after}`}
            </span>
          </li>
        ))}
        {moves.length > MOST ? <li className={classes.quiet}>and {moves.length - MOST} more</li> : null}
      </ul>
    </div>
  );
}
