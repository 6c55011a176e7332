import { Button } from "@/parts/button";
import { Dialog } from "@/parts/dialog";
import { useWords } from "@/words/language";
import { decision_words } from "../../words_decision";

export function Sure({ open, close, what, go }: { open: boolean; close: () => void; what: string; go: () => void }) {
  const w = useWords(decision_words);
  return (
    <Dialog title={w.sure} open={open} close={close}>
      <p><strong>{what}</strong></p>
      <p>{w.sure_text}</p>
      <div className="row">
        <Button kind="primary" onClick={go}>{w.sign}</Button>
        <Button onClick={close}>{w.back}</Button>
      </div>
    </Dialog>
  );
}
