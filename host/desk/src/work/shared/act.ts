// One act at a time: it runs, it is refused in one sentence, or it is done and said.
import { useCallback, useState } from "react";
import type { Problem } from "@/api/client";
import { useAnnounce } from "@/parts/announce";

export function useAct<Given extends unknown[]>(does: (...given: Given) => Promise<string | void>) {
  const [busy, set_busy] = useState(false);
  const [problem, set_problem] = useState<Problem>();
  const announce = useAnnounce();
  const run = useCallback(async (...given: Given): Promise<boolean> => {
    set_busy(true);
    set_problem(undefined);
    try {
      const said = await does(...given);
      if (said) announce(said);
      return true;
    } catch (refused) {
      if (refused instanceof Error) throw refused;
      set_problem(refused as Problem);
      return false;
    } finally {
      set_busy(false);
    }
  }, [does, announce]);
  return { run, busy, problem, forget: () => set_problem(undefined) };
}
