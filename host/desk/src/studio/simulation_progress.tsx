// How far a simulation is, as the host tells it (server-sent events).
import { useEffect, useState } from "react";
import { client, wanted, type Schema } from "@/api/client";
import { Button } from "@/parts/button";
import { useTown } from "@/shell/town";
import { useFormat } from "@/words/format";
import { useWords } from "@/words/language";
import { simulation_words } from "./words_simulation";

type Progress = Schema<"SimulationProgress">;

export function SimulationProgress({ id, first, ended }: { id: string; first: Progress; ended: () => void }) {
  const w = useWords(simulation_words);
  const town = useTown();
  const format = useFormat();
  const [progress, set_progress] = useState(first);
  useEffect(() => {
    const events = new EventSource(`/api/v1/municipalities/${town.name}/policy/simulations/${id}/events`);
    events.addEventListener("progress", (event) => set_progress(JSON.parse(event.data as string) as Progress));
    events.addEventListener("ended", () => { events.close(); ended(); });
    return () => events.close();
    // `ended` is new at every drawing; the stream is not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, town.name]);
  const stop = () => void wanted(client.DELETE("/municipalities/{municipality}/policy/simulations/{simulation}",
    { params: { path: { municipality: town.name, simulation: id } } })).then(ended, ended);
  return (
    <div className="progress">
      <progress aria-label={w.progress} max={Math.max(1, progress.total)} value={progress.done} />
      <p role="status">{w.running(progress.done, progress.total)}. <span className="quiet">{w.flips_so_far(progress.flips)} ({format.percent(progress.total ? progress.done / progress.total : 0)})</span></p>
      <Button kind="quiet" onClick={stop}>{w.stop}</Button>
    </div>
  );
}
