// What a screen does with something it read: wait, say what was refused, or show it.
import type { ReactNode } from "react";
import type { Problem } from "@/api/client";
import { Refused } from "./refused";
import { Waiting } from "./waiting";

interface Reading<Data> {
  data: Data | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
}

export function Read<Data>({ of, what, children }: {
  of: Reading<Data>; what?: string; children: (data: Data) => ReactNode;
}) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isPending) return what === undefined ? <Waiting /> : <Waiting what={what} />;
  return <Refused problem={of.error as Problem} again={() => void of.refetch()} />;
}
