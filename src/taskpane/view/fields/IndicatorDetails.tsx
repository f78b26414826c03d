import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isRelative, type Indicator, type IndicatorScaling, type StepBound } from '../../../methods/indicators/indicator';
import { useWords } from '../../words/WordsContext';
import { Choice } from './Choice';
import { FigureInput } from './FigureInput';
import { FigureListInput } from './FigureListInput';
import type { Separators } from './parseAmount';
import { parseFigure } from './parseFigure';
import { writeFigure } from './writeFigure';

const SCALINGS = ['percentile', 'minmax', 'zscore', 'points', 'categories', 'raw'] as const;
const MISSINGS = ['reweight', 'worst', 'median', 'exclude'] as const;
const STEP_BOUNDS = ['reached', 'above'] as const satisfies readonly StepBound[];
const DIRECTIONS = ['benefit', 'cost'] as const;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface IndicatorDetailsProps {
  readonly id: string;
  readonly indicator: Indicator;
  readonly onChange: (change: Partial<Indicator>) => void;
}

/** W1-W3: how one indicator becomes points, which way is better, and what a missing value does. */
export const IndicatorDetails = ({ id, indicator, onChange }: IndicatorDetailsProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.indicators;
  const { scaling } = indicator;
  return (
    <div id={id} className={styles.root}>
      <Field size="small" label={words.scaling}>
        <Choice value={scaling.kind} onChange={(_, { value }) => onChange({ scaling: startingScaling(value as IndicatorScaling['kind']) })}>
          {SCALINGS.map((kind) => (
            <option key={kind} value={kind}>
              {words.scalings[kind]}
            </option>
          ))}
        </Choice>
      </Field>
      {isRelative(scaling) && (
        <Field size="small" label={words.direction}>
          <Choice value={indicator.direction} onChange={(_, { value }) => onChange({ direction: value as Indicator['direction'] })}>
            {DIRECTIONS.map((direction) => (
              <option key={direction} value={direction}>
                {words.directions[direction]}
              </option>
            ))}
          </Choice>
        </Field>
      )}
      <ScalingFields scaling={scaling} onChange={(next) => onChange({ scaling: next })} />
      <Field size="small" label={words.missing}>
        <Choice value={indicator.missing} onChange={(_, { value }) => onChange({ missing: value as Indicator['missing'] })}>
          {MISSINGS.map((missing) => (
            <option key={missing} value={missing}>
              {words.missings[missing]}
            </option>
          ))}
        </Choice>
      </Field>
    </div>
  );
};

const ScalingFields = ({
  scaling,
  onChange,
}: {
  readonly scaling: IndicatorScaling;
  readonly onChange: (scaling: IndicatorScaling) => void;
}): ReactNode => {
  const words = useWords().pane.indicators;
  switch (scaling.kind) {
    case 'points':
      return (
        <>
          <Field size="small" label={words.interpolation}>
            <Choice value={scaling.shape} onChange={(_, { value }) => onChange(withShape(scaling, value as 'step' | 'linear'))}>
              <option value="step">{words.interpolations.steps}</option>
              <option value="linear">{words.interpolations.linear}</option>
            </Choice>
          </Field>
          <Field size="small" label={words.limits}>
            <FigureListInput value={scaling.limits} onChange={(limits) => onChange({ ...scaling, limits })} />
          </Field>
          {scaling.shape === 'step' && (
            <Field size="small" label={words.bound.label}>
              <Choice value={scaling.bound ?? 'reached'} onChange={(_, { value }) => onChange({ ...scaling, bound: value as StepBound })}>
                {STEP_BOUNDS.map((bound) => (
                  <option key={bound} value={bound}>
                    {words.bound.options[bound]}
                  </option>
                ))}
              </Choice>
            </Field>
          )}
          <Field size="small" label={scaling.shape === 'step' ? words.points : words.pointsAtLimits}>
            <FigureListInput value={scaling.points} onChange={(points) => onChange({ ...scaling, points })} />
          </Field>
        </>
      );
    case 'categories':
      return (
        <>
          <Field size="small" label={words.categories}>
            <CategoriesInput value={scaling.points} onChange={(points) => onChange({ ...scaling, points })} />
          </Field>
          <Field size="small" label={words.otherwise}>
            <FigureInput value={scaling.remainder} onChange={(remainder) => onChange({ ...scaling, remainder })} />
          </Field>
        </>
      );
    case 'minmax':
    case 'zscore':
      return (
        <Checkbox
          label={words.winsorise}
          checked={scaling.winsorise}
          onChange={(_, { checked }) => onChange({ ...scaling, winsorise: checked === true })}
        />
      );
    case 'percentile':
    case 'raw':
      return null;
  }
};

type Points = Extract<IndicatorScaling, { readonly kind: 'points' }>;

/** Steps have one more point than limits, a line has as many: the point beyond the last limit comes and goes. */
const withShape = (scaling: Points, shape: Points['shape']): Points => {
  if (shape === scaling.shape) return scaling;
  const { kind, limits } = scaling;
  return shape === 'linear'
    ? { kind, shape, limits, points: scaling.points.slice(0, limits.length) }
    : { kind, shape, limits, points: [...scaling.points, 100], bound: 'reached' };
};

const startingScaling = (kind: IndicatorScaling['kind']): IndicatorScaling => {
  switch (kind) {
    case 'points':
      return { kind, shape: 'step', limits: [25, 50, 75], points: [0, 40, 70, 100], bound: 'reached' };
    case 'categories':
      return { kind, points: {}, remainder: 0 };
    case 'minmax':
    case 'zscore':
      return { kind, winsorise: false };
    case 'percentile':
    case 'raw':
      return { kind };
  }
};

const CategoriesInput = ({
  value,
  onChange,
}: {
  readonly value: Readonly<Record<string, number>>;
  readonly onChange: (value: Readonly<Record<string, number>>) => void;
}): ReactNode => {
  const { separators } = useWords();
  const [typed, setTyped] = useState<string>();
  return (
    <Textarea
      size="small"
      rows={3}
      value={
        typed ??
        Object.entries(value)
          .map(([text, points]) => `${text} = ${writeFigure(points, separators)}`)
          .join('\n')
      }
      onChange={(_, data) => {
        setTyped(data.value);
        onChange(parseCategories(data.value, separators));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
};

/** `text = points` on each line; lines that say no number yet are left out. */
const parseCategories = (text: string, separators: Separators): Readonly<Record<string, number>> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const cut = Math.max(line.lastIndexOf('='), line.lastIndexOf('＝'));
      const points = cut < 0 ? undefined : parseFigure(line.slice(cut + 1), separators);
      const name = line.slice(0, Math.max(0, cut)).trim();
      return points === undefined || name === '' ? [] : [[name, points] as const];
    }),
  );
