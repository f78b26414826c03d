import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { textColorOn } from '../../../base/tierPalette';

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    minWidth: '20px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: '0 5px',
    borderRadius: tokens.borderRadiusSmall,
    // The legend of the pictures, which keep their colours too.
    forcedColorAdjust: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    overflowWrap: 'anywhere',
  },
});

/** A tier: its name on its colour, never the colour alone. */
export const TierBadge = ({ tier, color }: { readonly tier: string; readonly color: string }): ReactNode => {
  const styles = useStyles();
  return (
    <span className={styles.badge} style={{ backgroundColor: color, color: textColorOn(color) }}>
      {tier}
    </span>
  );
};
