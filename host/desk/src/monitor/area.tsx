// The monitor: what a region counts, to look at and to take along. No number in it points at a person.
import "./monitor.css";
import { Route, Routes } from "react-router";
import { Empty } from "@/parts/empty";
import { NotFound } from "@/shell/lost";
import { InTown, useMay } from "@/shell/town";
import { useTitles } from "@/work/shared/names";
import { useWords } from "@/words/language";
import { FrameScreen } from "./frame";
import { IndicatorScreen } from "./indicator";
import { OverviewScreen } from "./overview";
import { ProductsScreen } from "./products";
import { monitor_words } from "./words";

export function MonitorArea() {
  return <InTown><Screens /></InTown>;
}

function Screens() {
  if (!useMay("read_monitor")) return <NotForYou />;
  return (
    <Routes>
      <Route index element={<OverviewScreen />} />
      <Route path="products" element={<ProductsScreen />} />
      <Route path="frame" element={<FrameScreen />} />
      <Route path=":task/:indicator" element={<IndicatorScreen />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function NotForYou() {
  const w = useWords(monitor_words);
  const titles = useTitles();
  const roles = titles.roles.filter((role) => role.does.includes("read_monitor")).map((role) => role.title);
  return <Empty level={1} title={w.not_for_you}>{w.not_for_you_text(roles.join(", "))}</Empty>;
}
