import { makeStyles, mergeClasses, Select, type SelectProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { minWidth: 0, width: '100%' },
  // A long option must not push the pane wider than it is.
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
});

/** A small list of choices that takes the width it is given. */
export const Choice = ({ className, ...props }: SelectProps): ReactNode => {
  const styles = useStyles();
  return <Select size="small" {...props} className={styles.select} root={{ className: mergeClasses(styles.root, className) }} />;
};
