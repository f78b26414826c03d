import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { SegmentList } from '../../../methods/rfm/rfmSegmentList';
import { useWords } from '../../words/WordsContext';

type Segment = SegmentList['segments'][number];
type Measure = 'recency' | 'frequency' | 'monetary';

const MEASURES: readonly { readonly measure: Measure; readonly letter: string }[] = [
  { measure: 'recency', letter: 'R' },
  { measure: 'frequency', letter: 'F' },
  { measure: 'monetary', letter: 'M' },
];

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto auto', gap: tokens.spacingHorizontalXS },
  ranges: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalXS, marginTop: '2px' },
  input: { minWidth: 0, width: '100%' },
  inner: { minWidth: 0, width: '100%' },
});

export interface SegmentsEditorProps {
  readonly value: SegmentList;
  readonly onChange: (value: SegmentList) => void;
}

/** R6: the user's own segments, tried from the top; each a name and a range of scores for R, F and M. */
export const SegmentsEditor = ({ value, onChange }: SegmentsEditorProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.segments;
  const { segments } = value;
  const setSegments = (next: readonly Segment[]): void => onChange({ ...value, segments: next });
  const replace = (place: number, change: Partial<Segment>): void =>
    setSegments(segments.map((segment, index) => (index === place ? { ...segment, ...change } : segment)));
  return (
    <div>
      <ol className={styles.list}>
        {segments.map((segment, index) => (
          <li key={index}>
            <div className={styles.head}>
              <Input
                size="small"
                className={styles.input}
                input={{ className: styles.inner }}
                aria-label={`${words.name} ${index + 1}`}
                value={segment.name}
                onChange={(_, { value: name }) => replace(index, { name })}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={words.up(segment.name)}
                title={words.up(segment.name)}
                disabled={index === 0}
                onClick={() => setSegments(movedUp(segments, index))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={words.remove(segment.name)}
                title={words.remove(segment.name)}
                disabled={segments.length === 1}
                onClick={() => setSegments(segments.filter((_, place) => place !== index))}
              />
            </div>
            <div className={styles.ranges}>
              {MEASURES.map(({ measure, letter }) => (
                <RangeInput
                  key={measure}
                  letter={letter}
                  label={`${segment.name} ${letter}`}
                  value={segment[measure]}
                  onChange={(range) => replace(index, { [measure]: range })}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        appearance="transparent"
        icon={<AddRegular />}
        onClick={() => setSegments([...segments, { name: '', recency: [1, 5], frequency: [1, 5], monetary: [1, 5] }])}
      >
        {words.add}
      </Button>
      <Field size="small" label={words.remainder}>
        <Input size="small" value={value.remainder} onChange={(_, { value: remainder }) => onChange({ ...value, remainder })} />
      </Field>
    </div>
  );
};

const movedUp = (segments: readonly Segment[], index: number): readonly Segment[] => {
  const moved = segments[index];
  if (moved === undefined) return segments;
  const rest = segments.filter((_, place) => place !== index);
  return [...rest.slice(0, index - 1), moved, ...rest.slice(index - 1)];
};

interface RangeInputProps {
  readonly letter: string;
  readonly label: string;
  readonly value: readonly [number, number];
  readonly onChange: (value: readonly [number, number]) => void;
}

/** `4-5`, or `3` for one score alone. */
const RangeInput = ({ letter, label, value, onChange }: RangeInputProps): ReactNode => {
  const styles = useStyles();
  const [typed, setTyped] = useState<string>();
  const [low, high] = value;
  return (
    <Input
      size="small"
      className={styles.input}
      input={{ className: styles.inner }}
      contentBefore={letter}
      aria-label={label}
      value={typed ?? (low === high ? String(low) : `${low}-${high}`)}
      onChange={(_, data) => {
        setTyped(data.value);
        const match = /^\s*(\d+)\s*(?:[-–—~至]\s*(\d+)\s*)?$/.exec(data.value.normalize('NFKC'));
        if (match !== null) onChange([Number(match[1]), Number(match[2] ?? match[1])]);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};
