// Around a part of a page whose code comes by itself: where it does not, the rest of the page stays.
import { Component, type ReactNode } from 'react';
import { isMissingPart, MissingPart } from './missing-part';

interface PartBoundaryProps {
  // What stands there then, if not the words for it.
  instead?: ReactNode;
  children: ReactNode;
}

export class PartBoundary extends Component<PartBoundaryProps, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { instead = <MissingPart />, children } = this.props;
    if (this.state.error === null) return children;
    if (isMissingPart(this.state.error)) return instead;
    throw this.state.error;
  }
}
