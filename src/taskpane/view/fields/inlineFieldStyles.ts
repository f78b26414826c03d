import { makeStyles, tokens } from '@fluentui/react-components';

/** Label and field on one line: the label takes what it needs, the field the rest. */
export const useInlineFieldStyles = makeStyles({
  field: { gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, minWidth: 0, '& > label': { marginRight: 0 } },
});
