import { Component, type ErrorInfo, type ReactNode } from "react";

/** An error that was thrown while React rendered. */
export interface CaughtError {
  readonly error: unknown;
  /** The components around it, innermost first, as React lists them; empty until they are known. */
  readonly within: string;
}

interface Props {
  /** A new value clears the error and renders the children again. */
  resetKey: string;
  fallback: (caught: CaughtError) => ReactNode;
  children: ReactNode;
}

interface State {
  readonly resetKey: string;
  readonly caught: CaughtError | undefined;
}

/** Renders `fallback` in place of children that throw while they render; the rest of the page stays. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { resetKey: this.props.resetKey, caught: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { caught: { error, within: "" } };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): Partial<State> | null {
    return resetKey === state.resetKey ? null : { resetKey, caught: undefined };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ caught: { error, within: componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught) : this.props.children;
  }
}
