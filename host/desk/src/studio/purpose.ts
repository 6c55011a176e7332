// Why the studio opens a file: the purpose that the reader's own work serves; none: no look.
import { useTown } from "@/shell/town";

type Purpose = "investigation" | "decision" | "supervision";

export function usePurpose(): Purpose | undefined {
  const { acts } = useTown();
  if (!acts.includes("read_client")) return undefined;
  if (acts.includes("advise")) return "investigation";
  return acts.includes("read_journal") ? "supervision" : "decision";
}
