import type { ReactNode } from 'react';
import type { ParameterWords } from '../../../i18n/en/methods';
import type { ParameterSpec } from '../../../methods/Method';
import type { FieldContext } from './ParameterField';

export interface StructureFieldProps {
  readonly spec: Extract<ParameterSpec, { readonly kind: 'structure' }>;
  readonly value: unknown;
  readonly words: ParameterWords;
  readonly context: FieldContext;
  readonly onChange: (value: unknown) => void;
}

/** Parameters with a shape of their own. */
export const StructureField = (_: StructureFieldProps): ReactNode => null;
