import { Badge, Button, RingProgress, Text, Title, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircleDashed, IconPlus } from '@tabler/icons-react';
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { type MinimumItem, minimumItems, type Question, questions } from '@/domain/completeness';
import { motions, stages } from '@/domain/vocabulary';
import { Field, RecordFields } from '@/records/form/record-fields';
import { useSeenOnPaper } from '@/records/paper/seen-on-paper';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useHeader, useRoadmapStore, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { briefOnPaper, targetWords } from './brief-on-paper';
import classes from './brief-view.module.css';
import { WorkingDays } from './working-days';

/** The header of the roadmap in the order of the four questions, edited in place. */
export function BriefView() {
  const roadmap = useHeader();
  const items = useDerived('all', ({ document }) => minimumItems(document));
  const records = useMemo(() => [roadmap], [roadmap]);
  const { day } = useFormats();
  useSeenOnPaper(({ document }) => ({ detail: '', blocks: briefOnPaper(document, day) }));
  return (
    <RecordFields entity="roadmap" records={records}>
      <div className={classes.page}>
        <div className={classes.column}>
          <section className={classes.opening} aria-label="Overview">
            <div className={classes.facts}>
              <F name="client" />
              <F name="status" />
              <F name="horizon" />
              <F name="start" />
              <F name="end" />
              <F name="currency" />
            </div>
          </section>
          <QuestionSection question="why" hint="Why partner at all?" items={items}>
            <F name="intent" />
            <F name="valueProposition" />
            <F name="advantage" />
            <F name="objectives" />
            <F name="triggers" />
          </QuestionSection>
          <QuestionSection question="who" hint="Which partners are right?" items={items}>
            <PartnerList />
            <F name="idealPartner" />
            <F name="fitCriteria" />
            <F name="scope" />
          </QuestionSection>
          <QuestionSection question="how" hint="How do we work together?" items={items}>
            <F name="motions" />
            <WorkingDays />
            <F name="charter" />
            <F name="tools" />
            <F name="linkedDocs" />
          </QuestionSection>
          <QuestionSection question="measure" hint="How do we measure, and get better?" items={items}>
            <KpiList />
            <F name="attribution" />
            <F name="definitions" />
            <F name="tracking" />
            <F name="cadences" />
            <F name="howWeLearn" />
          </QuestionSection>
        </div>
        <Completeness items={items} />
      </div>
    </RecordFields>
  );
}

const F = ({ name }: { name: string }) => <Field entity="roadmap" name={name} />;

interface QuestionSectionProps {
  question: Question;
  hint: string;
  items: readonly MinimumItem[];
  children: ReactNode;
}

function QuestionSection({ question, hint, items, children }: QuestionSectionProps) {
  const open = items.filter((item) => item.question === question && !item.isThere);
  return (
    <section className={classes.question} id={`question-${question}`} aria-label={`${questions[question]}: ${hint}`}>
      <div className={classes.questionHead}>
        <Title order={2} size="h3">
          {questions[question]}
        </Title>
        <Text c="dimmed">{hint}</Text>
        {open.length === 0 && (
          <Badge variant="light" leftSection={<IconCheck size="0.75rem" />}>
            Answered
          </Badge>
        )}
      </div>
      {children}
    </section>
  );
}

/** How much of the minimum is there, and what to write next. */
function Completeness({ items }: { items: readonly MinimumItem[] }) {
  const there = items.filter((item) => item.isThere).length;
  const share = Math.round((there / items.length) * 100);
  return (
    <aside className={classes.aside} aria-label="Completeness">
      <div className={classes.ring}>
        <RingProgress
          size={92}
          thickness={8}
          roundCaps
          sections={[{ value: share, color: 'trail' }]}
          aria-label={`${there} of ${items.length} things every roadmap holds are there`}
          label={
            <Text ta="center" fw={700}>
              {there}/{items.length}
            </Text>
          }
        />
        <Text size="sm" c="dimmed">
          of what every roadmap holds at minimum
        </Text>
      </div>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.key}>
            <UnstyledButton
              className={classes.item}
              onClick={() =>
                document.getElementById(`question-${item.question}`)?.scrollIntoView({ behavior: 'smooth' })
              }
            >
              {item.isThere ? (
                <IconCheck size="1rem" className={classes.done} aria-label="There" />
              ) : (
                <IconCircleDashed size="1rem" className={classes.open} aria-label="Missing" />
              )}
              <span>
                <Text size="sm" fw={item.isThere ? 400 : 600}>
                  {item.label}
                </Text>
                {!item.isThere && (
                  <Text size="xs" c="dimmed">
                    {item.next}
                  </Text>
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The partners of the roadmap, each a step from its details. */
function PartnerList() {
  const partners = useRows('partners');
  const sorted = useMemo(() => [...partners].sort((a, b) => a.name.localeCompare(b.name)), [partners]);
  return (
    <RecordButtons
      label="Organisations"
      entity="partners"
      records={sorted.map((partner) => ({
        id: partner.id,
        title: partner.name || 'Unnamed organisation',
        detail: [partner.motion ? motions[partner.motion] : '', stages[partner.stage]].filter(Boolean).join(' · '),
        colour: partner.colour,
      }))}
      addLabel="Add an organisation"
    />
  );
}

function KpiList() {
  const kpis = useRows('kpis');
  return (
    <RecordButtons
      label="KPIs"
      entity="kpis"
      records={kpis.map((kpi) => ({
        id: kpi.id,
        title: kpi.name || 'Unnamed KPI',
        detail: targetWords(kpi),
        colour: undefined,
      }))}
      addLabel="Add a KPI"
    />
  );
}

interface RecordButtonsProps {
  label: string;
  entity: 'partners' | 'kpis';
  records: readonly { id: string; title: string; detail: string; colour: string | undefined }[];
  addLabel: string;
}

function RecordButtons({ label, entity, records, addLabel }: RecordButtonsProps) {
  const store = useRoadmapStore();
  const inspect = useSession((session) => session.inspect);
  const add = (event: MouseEvent<HTMLElement>) => {
    let id = '';
    const result = store.edit(addLabel, (tx) => {
      id = tx.add(entity, {});
    });
    if (!result.ok) return;
    // The space bar is to begin the name, not to add another one.
    event.currentTarget.blur();
    inspect({ entity, ids: [id] }, 'name');
  };
  return (
    <div className={classes.records}>
      <Text size="sm" fw={500} className={classes.recordsLabel ?? ''}>
        {label}
      </Text>
      <div className={classes.chips}>
        {records.map((record) => (
          <UnstyledButton
            key={record.id}
            className={classes.chip}
            onClick={() => inspect({ entity, ids: [record.id] })}
          >
            {record.colour && <i style={{ background: record.colour }} />}
            <span className={classes.chipTitle}>{record.title}</span>
            {record.detail && <span className={classes.chipDetail}>{record.detail}</span>}
          </UnstyledButton>
        ))}
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size="0.875rem" />} onClick={add}>
          {addLabel}
        </Button>
      </div>
    </div>
  );
}
