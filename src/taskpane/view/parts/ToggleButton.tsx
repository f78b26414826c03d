import { Button } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

export interface ToggleButtonProps {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Id of the part that it opens. */
  readonly controls: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** Opens and closes a part of a card, and says which it is. */
export const ToggleButton = ({ isOpen, setOpen, controls, className, children }: ToggleButtonProps): ReactNode => (
  <Button
    size="small"
    appearance="transparent"
    className={className}
    aria-expanded={isOpen}
    aria-controls={isOpen ? controls : undefined}
    icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
    iconPosition="after"
    onClick={() => setOpen(!isOpen)}
  >
    {children}
  </Button>
);
