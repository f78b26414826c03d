import { Component, type ReactNode } from 'react';
import { PartFailed } from './PartFailed';

export interface PartBoundaryProps {
  readonly children: ReactNode;
  readonly onTryAgain: () => void;
}

/** Keeps the failure of one part from taking the pane with it. React has no hook for this, hence the class. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <PartFailed
        onTryAgain={() => {
          this.props.onTryAgain();
          this.setState({ hasFailed: false });
        }}
      />
    );
  }
}
