// The case worker's part of the desk: what is due, people, households and cases.
import "./work.css";
import { Navigate, Route, Routes } from "react-router";
import { NotFound } from "@/shell/lost";
import { InTown } from "@/shell/town";
import { CasePage } from "./case/case_page";
import { NotificationPage } from "./list/notification_page";
import { SearchPage } from "./list/search_page";
import { WorkPage } from "./list/work_page";
import { HouseholdPage } from "./people/household_page";
import { PersonPage } from "./people/person_page";

export function WorkArea() {
  return (
    <InTown>
      <Routes>
        <Route index element={<Navigate replace to="work" />} />
        <Route path="work" element={<WorkPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="notification" element={<NotificationPage />} />
        <Route path="people/:client" element={<PersonPage />} />
        <Route path="households/:household" element={<HouseholdPage />} />
        <Route path="cases/:case/*" element={<CasePage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </InTown>
  );
}
