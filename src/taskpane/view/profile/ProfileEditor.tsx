import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { TierProfile } from '../../../engine/Run';
import { fieldKey, fieldName } from '../../../methods/fields/field';
import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import { useWords } from '../../words/WordsContext';
import { AddChoice } from './AddChoice';
import { MeasureTable } from './MeasureTable';
import { EMPTY_PROFILE, measuresLeft, MOST_MEASURES, MOST_TEXTS, textsLeft } from './profileFields';
import { TextTable } from './TextTable';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  adds: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export interface ProfileEditorProps {
  readonly policy: Policy;
  readonly header: TableHeader;
  /** Of the report on view; it follows what is chosen. */
  readonly profile: TierProfile | undefined;
  readonly actions: Pick<PaneActions, 'setProfile'>;
}

/** A9: what is compared between tiers, and how they compare. */
export const ProfileEditor = ({ policy, header, profile, actions }: ProfileEditorProps): ReactNode => {
  const styles = useStyles();
  const { pane, field: fieldWord } = useWords();
  const words = pane.profile;
  const chosen = policy.profile ?? EMPTY_PROFILE;
  const measures = measuresLeft(policy, header, chosen);
  const unreadable = (name: string): ReactNode => profile !== undefined && <p className={styles.hint}>{words.unreadable(name)}</p>;
  return (
    <div className={styles.editor}>
      <p className={styles.hint}>{words.help}</p>
      <div className={styles.adds}>
        <AddChoice
          label={words.addFigure}
          options={measures.map((field) => ({ key: fieldKey(field), name: fieldWord(field) }))}
          room={MOST_MEASURES - chosen.measures.length}
          most={MOST_MEASURES}
          onAdd={(key) =>
            actions.setProfile({ ...chosen, measures: [...chosen.measures, ...measures.filter((field) => fieldKey(field) === key)] })
          }
        />
        <AddChoice
          label={words.addText}
          options={textsLeft(policy, header, chosen).map((column) => ({ key: column, name: column }))}
          room={MOST_TEXTS - chosen.texts.length}
          most={MOST_TEXTS}
          onAdd={(column) => actions.setProfile({ ...chosen, texts: [...chosen.texts, column] })}
        />
      </div>
      {chosen.measures.map((field) => {
        const name = fieldWord(field);
        const found = profile?.measures.find((measure) => measure.name === fieldName(field));
        return (
          <Compared
            key={fieldKey(field)}
            name={name}
            onRemove={() =>
              actions.setProfile({ ...chosen, measures: chosen.measures.filter((other) => fieldKey(other) !== fieldKey(field)) })
            }
          >
            {found === undefined ? unreadable(name) : <MeasureTable measure={found} caption={name} />}
          </Compared>
        );
      })}
      {chosen.texts.map((column) => {
        const found = profile?.texts.find((text) => text.column === column);
        return (
          <Compared
            key={column}
            name={column}
            onRemove={() => actions.setProfile({ ...chosen, texts: chosen.texts.filter((other) => other !== column) })}
          >
            {found === undefined ? unreadable(column) : <TextTable text={found} />}
          </Compared>
        );
      })}
    </div>
  );
};

interface ComparedProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

const Compared = ({ name, onRemove, children }: ComparedProps): ReactNode => {
  const styles = useStyles();
  const words = useWords().pane.profile;
  return (
    <div>
      <div className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={onRemove}
        />
      </div>
      {children}
    </div>
  );
};
