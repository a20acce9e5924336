// What stands where a page couldn't be shown: its script didn't arrive, or has a mistake.

import { Component, type ReactNode } from "react";

import { Failed } from "./states";

interface State {
  error: Error | null;
}

export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render() {
    const { error } = this.state;
    // A script that didn't arrive is asked for again with the page alone.
    return error ? (
      <Failed error={error} again={() => window.location.reload()} />
    ) : (
      this.props.children
    );
  }
}
