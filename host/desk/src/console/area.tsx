import { Route, Routes } from "react-router";
import { NotFound } from "@/shell/lost";

export function ConsoleArea() {
  return (
    <Routes>
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
