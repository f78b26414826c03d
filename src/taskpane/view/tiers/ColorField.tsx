import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { TIER_COLORS } from '../../../base/tierPalette';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px' },
  swatch: {
    appearance: 'none',
    width: '20px',
    height: '20px',
    margin: '1px',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    // The colours are what is chosen here.
    forcedColorAdjust: 'none',
    ':checked': { outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: '1px' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      boxShadow: `0 0 0 1px ${tokens.colorStrokeFocus1}`,
    },
  },
  other: {
    width: '28px',
    height: '24px',
    padding: 0,
    marginInlineStart: tokens.spacingHorizontalXS,
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

/**
 * A tier's colour: the palette's by its place, another of the palette (all stay apart for colour-blind people), or any. The boxes are the browser's own
 * radio buttons: Fluent's picker puts focusable helpers beside its swatches that are hidden from screen readers.
 */
export const ColorField = ({ color, automatic, onChange }: ColorFieldProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.tiers;
  const id = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.color}</legend>
      <div className={styles.line}>
        {TIER_COLORS.map((swatch, place) => (
          <input
            key={swatch}
            type="radio"
            name={id}
            className={styles.swatch}
            style={{ backgroundColor: swatch }}
            aria-label={words.colors[place]}
            title={words.colors[place]}
            checked={swatch.toLowerCase() === color?.toLowerCase()}
            onChange={() => onChange(swatch)}
          />
        ))}
        <input
          type="color"
          className={styles.other}
          aria-label={words.otherColor}
          title={words.otherColor}
          value={(color ?? automatic).toLowerCase()}
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
        {color !== null && (
          <Button size="small" appearance="subtle" title={words.automaticHelp} onClick={() => onChange(null)}>
            {words.automatic}
          </Button>
        )}
      </div>
    </fieldset>
  );
};
