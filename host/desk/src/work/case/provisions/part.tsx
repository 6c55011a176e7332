// What runs, who delivers it, who objects, and what the plugin keeps of its own.
import { useMay } from "@/shell/town";
import { useFile } from "../file";
import { ToDo } from "../to_do";
import { General } from "./general";
import { Objections } from "./objections";
import { Order } from "./order";
import { Records } from "./records";
import { Running } from "./running";

export function Part() {
  const { whole } = useFile();
  const may_order = useMay("order") && whole.case.state === "open";
  const granted = whole.decisions.filter((each) => each.kind === "grant" && !whole.decisions.some((other) => other.withdraws === each.decision_id));
  return (
    <div className="columns columns--even">
      <div className="stack">
        <ToDo />
        <Running />
        {may_order && granted.length > 0 && <Order decisions={granted} />}
        {may_order && <General />}
      </div>
      <div className="stack">
        <Objections />
        <Records />
      </div>
    </div>
  );
}
