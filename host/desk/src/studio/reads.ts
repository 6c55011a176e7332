// What the studio reads; each thing once, kept by the query client for all screens.
import { useParams } from "react-router";
import { api } from "@/api/client";
import { useTown } from "@/shell/town";

// The task of the address, in the municipality of the address.
export function useTask(): { town: string; task: string } {
  const { task = "" } = useParams();
  return { town: useTown().name, task };
}

export function usePolicy() {
  return api.useQuery("get", "/municipalities/{municipality}/policy",
    { params: { path: { municipality: useTown().name } } });
}

export function useSettings(on?: string) {
  const { town, task } = useTask();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/settings",
    { params: { path: { municipality: town, task }, query: on ? { on } : {} } });
}

export function useRules() {
  const { town, task } = useTask();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/rules",
    { params: { path: { municipality: town, task } } });
}

export function useFacts() {
  const { town, task } = useTask();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/facts",
    { params: { path: { municipality: town, task } } });
}

export function useWorkflow(on?: string) {
  const { town, task } = useTask();
  return api.useQuery("get", "/municipalities/{municipality}/policy/tasks/{task}/workflow",
    { params: { path: { municipality: town, task }, query: on ? { on } : {} } });
}

export function useRoles() {
  return api.useQuery("get", "/municipalities/{municipality}/policy/roles",
    { params: { path: { municipality: useTown().name } } });
}

// "buch/uitgeest": whose drafts these are.
export function useScope(): string {
  const town = useTown();
  return `${town.region}/${town.name}`;
}
