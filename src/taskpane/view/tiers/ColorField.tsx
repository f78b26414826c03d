import { Button, ColorSwatch, Field, makeStyles, SwatchPicker, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { TIER_COLORS } from '../../../base/tierPalette';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatches: { flexWrap: 'wrap', gap: '2px' },
  other: {
    width: '28px',
    height: '24px',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    cursor: 'pointer',
  },
});

export interface ColorFieldProps {
  /** `#RRGGBB`; `null` for the palette's. */
  readonly color: string | null;
  /** The palette's colour for this tier. */
  readonly automatic: string;
  readonly onChange: (color: string | null) => void;
}

/** A tier's colour: the palette's by its place, another of the palette (all stay apart for colour-blind people), or any. */
export const ColorField = ({ color, automatic, onChange }: ColorFieldProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.tiers;
  const id = useId();
  const shown = color ?? automatic;
  const chosen = TIER_COLORS.find((candidate) => candidate.toLowerCase() === color?.toLowerCase());
  return (
    <Field label={{ id, children: words.color }} size="small">
      <div className={styles.line}>
        <SwatchPicker
          size="extra-small"
          spacing="small"
          className={styles.swatches}
          aria-labelledby={id}
          selectedValue={chosen ?? ''}
          onSelectionChange={(_, { selectedValue }) => onChange(selectedValue)}
        >
          {TIER_COLORS.map((swatch, place) => (
            <ColorSwatch
              key={swatch}
              color={swatch}
              value={swatch}
              aria-label={words.colors[place] ?? swatch}
              title={words.colors[place]}
            />
          ))}
        </SwatchPicker>
        <input
          type="color"
          className={styles.other}
          aria-label={words.otherColor}
          title={words.otherColor}
          value={shown.toLowerCase()}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={color === null}
          title={words.automaticHelp}
          onClick={() => onChange(null)}
        >
          {words.automatic}
        </Button>
      </div>
    </Field>
  );
};
