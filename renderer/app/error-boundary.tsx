import { Component, type ReactNode } from 'react';
import { Failure } from './failure-screen.tsx';

interface Caught {
  readonly reason: unknown;
}

/** The last net: whatever fails in the whole window ends here, never in an empty page. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly caught?: Caught }> {
  override state: { readonly caught?: Caught } = {};

  static getDerivedStateFromError(reason: unknown): { readonly caught: Caught } {
    return { caught: { reason } };
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught === undefined ? this.props.children : <Failure reason={caught.reason} />;
  }
}
