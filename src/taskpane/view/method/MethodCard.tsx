import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { Method } from '../../../methods/Method';
import type { Policy } from '../../../policy/Policy';
import type { TableHeader } from '../../../table/RawTable';
import type { PaneActions } from '../../conversation/PaneActions';
import type { PolicyCatalogue, PresetSource } from '../../conversation/PanePorts';
import type { PaneState, PolicyChoice } from '../../conversation/PaneState';
import { useWords } from '../../words/WordsContext';
import { Card } from '../Card';
import { Choice } from '../fields/Choice';
import { useInlineFieldStyles } from '../fields/inlineFieldStyles';
import { lazily } from '../parts/lazily';
import { StepsSection } from '../steps/StepsSection';
import { ParameterForm } from './ParameterForm';
import { SettingWarnings } from './SettingWarnings';

const MoreSettings = lazily(() => import('./MoreSettings').then((module) => module.MoreSettings));

const useStyles = makeStyles({
  help: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  toggle: { minWidth: 0, padding: '0 2px', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
});

export interface MethodCardProps {
  readonly state: PaneState;
  readonly policy: Policy;
  readonly header: TableHeader;
  readonly catalogue: PolicyCatalogue;
  readonly actions: PaneActions;
}

/** How customers are graded: a choice with a name, the settings that matter, and the rest behind "more". */
export const MethodCard = ({ state, policy, header, catalogue, actions }: MethodCardProps): ReactNode => {
  const styles = useStyles();
  const inline = useInlineFieldStyles();
  const words = useWords();
  const text = words.pane.method;
  const [isMore, setMore] = useState(false);
  const moreId = useId();
  const method = catalogue.methods.find((candidate) => candidate.id === policy.method.id);
  const choice = state.choice ?? { kind: 'method', id: policy.method.id };
  const help = choice.kind === 'preset' ? words.preset(choice.id).help : words.method(policy.method.id).help;
  const saved = choice.kind === 'saved' ? state.savedPolicies.find((candidate) => candidate.name === choice.name) : undefined;
  const isChanged = saved !== undefined && !isSameSettings(saved, policy);
  return (
    <Card title={text.title} titleHidden>
      <Field label={text.gradeBy} size="small" orientation="horizontal" className={inline.field}>
        <Choice value={choiceKey(choice)} onChange={(_, { value }) => actions.choosePolicy(choiceOfKey(value))}>
          <ChoiceOptions
            saved={state.savedPolicies}
            choice={choice}
            catalogue={catalogue}
            source={{ kind: policy.source.kind, columns: policy.source.columns, header }}
          />
        </Choice>
      </Field>
      <div className={styles.line}>
        <p className={styles.help}>
          {help}
          {isChanged && ` (${text.unsavedChanges})`}
        </p>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          aria-expanded={isMore}
          aria-controls={isMore ? moreId : undefined}
          aria-label={text.more}
          icon={isMore ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          onClick={() => setMore(!isMore)}
        >
          {text.moreShort}
        </Button>
      </div>
      {method !== undefined && <ParameterForm method={method} policy={policy} header={header} prominence="main" actions={actions} />}
      <SettingWarnings policy={policy} />
      {isMore && (
        <div id={moreId}>
          <MoreSettings method={method} policy={policy} header={header} actions={actions} />
        </div>
      )}
      {method !== undefined && (
        <StepsSection state={state} policy={policy} method={method} header={header} isOffered={isMore} actions={actions} />
      )}
    </Card>
  );
};

interface ChoiceOptionsProps {
  readonly saved: readonly Policy[];
  readonly choice: PolicyChoice;
  readonly catalogue: PolicyCatalogue;
  readonly source: PresetSource;
}

const ChoiceOptions = ({ saved, choice, catalogue, source }: ChoiceOptionsProps): ReactNode => {
  const words = useWords();
  const text = words.pane.method;
  const names = saved.map((policy) => policy.name);
  if (choice.kind === 'saved' && !names.includes(choice.name)) names.unshift(choice.name);
  // What is chosen stays in the list even when the table has lost what it takes.
  const presets = catalogue.presets.filter((preset) => preset.isOffered?.(source) ?? true);
  const chosen = catalogue.presets.find((preset) => choice.kind === 'preset' && preset.id === choice.id);
  if (chosen !== undefined && !presets.includes(chosen)) presets.push(chosen);
  const methods = catalogue.methods.filter((method) => method.requires[source.kind] !== undefined);
  return (
    <>
      {names.length > 0 && (
        <optgroup label={text.saved}>
          {names.map((name) => (
            <option key={name} value={choiceKey({ kind: 'saved', name })}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={text.presets}>
        {presets.map((preset) => (
          <option key={preset.id} value={choiceKey({ kind: 'preset', id: preset.id })}>
            {words.preset(preset.id).name}
          </option>
        ))}
      </optgroup>
      <optgroup label={text.methods}>
        {methods.map((method: Method) => (
          <option key={method.id} value={choiceKey({ kind: 'method', id: method.id })}>
            {words.method(method.id).name}
          </option>
        ))}
      </optgroup>
    </>
  );
};

const choiceKey = (choice: PolicyChoice): string => `${choice.kind}:${choice.kind === 'saved' ? choice.name : choice.id}`;

const choiceOfKey = (key: string): PolicyChoice => {
  const [kind = '', ...rest] = key.split(':');
  const name = rest.join(':');
  if (kind === 'saved') return { kind, name };
  return kind === 'preset' ? { kind, id: name } : { kind: 'method', id: name };
};

const isSameSettings = (left: Policy, right: Policy): boolean => {
  const settings = ({
    method,
    window,
    analysisDate,
    tiers,
    output,
    profile,
    measures,
    hysteresis,
    guards,
    override,
    review,
  }: Policy): string =>
    JSON.stringify([method, window, analysisDate, tiers, output, profile, measures, hysteresis, guards, override, review]);
  return settings(left) === settings(right);
};
