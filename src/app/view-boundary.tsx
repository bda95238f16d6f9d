import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface Props {
  /** What is shown inside; something else begins anew. */
  place: string;
  children: ReactNode;
}

/** Keeps a view that stops working from taking the whole page with it. */
export class ViewBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Stopped /> : this.props.children;
  }
}

function Stopped() {
  return (
    <Stack p="xl" align="flex-start" role="alert">
      <Title order={2} size="h3">
        This part of Waymark stopped working
      </Title>
      <Text maw="34rem" c="dimmed">
        Your roadmap is safe: every edit that the header calls saved is kept. Load the page anew, or go on in another
        view.
      </Text>
      <Button onClick={() => location.reload()}>Load anew</Button>
    </Stack>
  );
}
