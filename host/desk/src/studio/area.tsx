import { Route, Routes } from "react-router";
import { NotFound } from "@/shell/lost";
import { InTown } from "@/shell/town";

export function StudioArea() {
  return (
    <InTown>
      <Routes>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </InTown>
  );
}
