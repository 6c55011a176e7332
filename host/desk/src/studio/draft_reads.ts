// What is read of a draft, and what a change makes old.
import { useParams } from "react-router";
import { api, changed, type Schema } from "@/api/client";

export type Draft = Schema<"Draft">;

export function useDraftId(): string {
  return useParams().draft ?? "";
}

export function useDraft(id: string) {
  return api.useQuery("get", "/policy-drafts/{draft}", { params: { path: { draft: id } } });
}
export function useDiff(id: string) {
  return api.useQuery("get", "/policy-drafts/{draft}/diff", { params: { path: { draft: id } } }, { retry: false });
}
export function useCheck(id: string) {
  return api.useQuery("get", "/policy-drafts/{draft}/check", { params: { path: { draft: id } } }, { retry: false });
}
export function useConflicts(id: string) {
  return api.useQuery("get", "/policy-drafts/{draft}/conflicts", { params: { path: { draft: id } } });
}
export function useStory(id: string) {
  return api.useQuery("get", "/policy-drafts/{draft}/history", { params: { path: { draft: id } } });
}

// After every save, remark and closing.
export async function draft_changed(): Promise<void> {
  await changed("/policy-drafts", "/policy-drafts/{draft}", "/policy-drafts/{draft}/diff", "/policy-drafts/{draft}/check",
    "/policy-drafts/{draft}/test", "/policy-drafts/{draft}/conflicts", "/policy-drafts/{draft}/history",
    "/policy-drafts/{draft}/files", "/policy-drafts/{draft}/text", "/policy-review-requests");
}

// After an adoption all that was read of the policy is old.
export async function policy_changed(): Promise<void> {
  await changed("/municipalities", "/municipalities/{municipality}", "/municipalities/{municipality}/policy",
    "/municipalities/{municipality}/policy/roles", "/municipalities/{municipality}/policy/history",
    "/municipalities/{municipality}/policy/tasks/{task}/settings", "/municipalities/{municipality}/policy/tasks/{task}/settings/{setting}",
    "/municipalities/{municipality}/policy/tasks/{task}/settings/{setting}/neighbours",
    "/municipalities/{municipality}/policy/tasks/{task}/rules", "/municipalities/{municipality}/policy/tasks/{task}/workflow");
}
