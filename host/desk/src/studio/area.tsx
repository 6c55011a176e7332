// The policy studio: looking at policy, and changing it by way of drafts.
import "./diff.css";
import "./studio.css";
import { Route, Routes } from "react-router";
import { NotFound } from "@/shell/lost";
import { InTown } from "@/shell/town";
import { DraftScreen } from "./draft";
import { DraftsScreen } from "./drafts";
import { EditScreen } from "./editor/edit_screen";
import { HistoryScreen } from "./history";
import { OverviewScreen } from "./overview";
import { RolesScreen } from "./roles";
import { RulesScreen } from "./rules";
import { SettingScreen } from "./setting";
import { SettingsScreen } from "./settings";
import { WorkflowScreen } from "./workflow";

export function StudioArea() {
  return (
    <InTown>
      <Routes>
        <Route index element={<OverviewScreen />} />
        <Route path="tasks/:task" element={<SettingsScreen />} />
        <Route path="tasks/:task/settings/:setting" element={<SettingScreen />} />
        <Route path="tasks/:task/rules" element={<RulesScreen />} />
        <Route path="tasks/:task/workflow" element={<WorkflowScreen />} />
        <Route path="roles" element={<RolesScreen />} />
        <Route path="history" element={<HistoryScreen />} />
        <Route path="drafts" element={<DraftsScreen />} />
        <Route path="drafts/:draft" element={<DraftScreen />} />
        <Route path="drafts/:draft/edit" element={<EditScreen />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </InTown>
  );
}
