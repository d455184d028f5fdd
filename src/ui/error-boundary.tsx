import { Component, type ErrorInfo, type ReactNode } from "react";

/** What broke while something was drawn. */
export interface Fault {
  readonly error: unknown;
  /** The components around it, innermost first, as React lists them; empty until they are known. */
  readonly within: string;
}

interface Props {
  /** Another value tries once more to draw what broke. */
  turn: string;
  instead: (fault: Fault) => ReactNode;
  children: ReactNode;
}

interface State {
  readonly turn: string;
  readonly fault: Fault | undefined;
}

/** Draws something else in the place of what breaks, so that the rest of the page stays. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { turn: this.props.turn, fault: undefined };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { fault: { error, within: "" } };
  }

  static getDerivedStateFromProps({ turn }: Props, state: State): Partial<State> | null {
    return turn === state.turn ? null : { turn, fault: undefined };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    this.setState({ fault: { error, within: componentStack ?? "" } });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault ? this.props.instead(fault) : this.props.children;
  }
}
