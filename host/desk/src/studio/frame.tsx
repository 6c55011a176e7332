// The frame of every studio page: title, where it stands, and the tabs of the studio.
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { PageHead, type Crumb } from "@/parts/page";
import { useTown } from "@/shell/town";
import { useWords } from "@/words/language";
import { usePolicy } from "./reads";
import { studio_words } from "./words";

export function StudioPage({ title, crumbs, actions, lead, children }: {
  title: string; crumbs?: Crumb[]; actions?: ReactNode; lead?: string; children: ReactNode;
}) {
  const w = useWords(studio_words);
  const base = `/${useTown().name}/policy`;
  return (
    <>
      <nav className="studio-tabs" aria-label={w.studio_menu}>
        <NavLink end to={base}>{w.tabs.overview}</NavLink>
        <NavLink to={`${base}/drafts`}>{w.tabs.drafts}</NavLink>
        <NavLink to={`${base}/roles`}>{w.tabs.roles}</NavLink>
        <NavLink to={`${base}/history`}>{w.tabs.history}</NavLink>
      </nav>
      <PageHead title={title} crumbs={crumbs ?? []} actions={actions}>
        {lead && <p className="utrecht-paragraph studio-lead">{lead}</p>}
      </PageHead>
      {children}
    </>
  );
}

// A page of one task: below its title the three ways to look at it.
export function TaskPage({ task, title, lead, children }: {
  task: string; title?: string; lead?: string; children: ReactNode;
}) {
  const w = useWords(studio_words);
  const policy = usePolicy();
  const name = policy.data?.tasks.find((each) => each.name === task)?.title ?? task;
  const base = `/${useTown().name}/policy`;
  const home = `${base}/tasks/${task}`;
  const crumbs = [{ title: w.policy, to: base }, ...(title ? [{ title: name, to: home }] : [])];
  return (
    <StudioPage title={title ?? name} crumbs={crumbs} {...(lead ? { lead } : {})}>
      <nav className="task-tabs" aria-label={w.task_menu}>
        <NavLink end={!title} to={home} className={({ isActive }) => (isActive || title ? "active" : "")}>{w.task_tabs.settings}</NavLink>
        <NavLink to={`${home}/rules`}>{w.task_tabs.rules}</NavLink>
        <NavLink to={`${home}/workflow`}>{w.task_tabs.workflow}</NavLink>
      </nav>
      {children}
    </StudioPage>
  );
}

// "municipalities/buch/heiloo/household_help.lua:7", for whoever wants to look it up.
export function StandsIn({ place }: { place: string }) {
  const w = useWords(studio_words);
  return <span className="stands-in">{w.stands_in} <code>{place}</code></span>;
}
