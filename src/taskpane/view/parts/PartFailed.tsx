import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../words/WordsContext';

const useStyles = makeStyles({
  failed: {
    flexBasis: '100%',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** In place of a part that could not be fetched: why, and the way on. */
export const PartFailed = ({ onTryAgain }: { readonly onTryAgain: () => void }): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.parts;
  return (
    <div role="alert" className={styles.failed}>
      {words.failed}{' '}
      <Button size="small" onClick={onTryAgain}>
        {words.tryAgain}
      </Button>
    </div>
  );
};
