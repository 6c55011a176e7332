// The names that a list shows beside ids. Asked for in one request for the whole page; each is a look
// and stands in the journal.
import { useQueries } from "@tanstack/react-query";
import { client, wanted, type Schema } from "@/api/client";
import { useTown } from "@/shell/town";
import { usePurpose } from "../shared/purpose";

export type ClientName = Schema<"ClientName">;

const PAGE = 50;

// client id → name, as far as known by now.
export function useClientNames(clients: string[]): Map<string, ClientName> {
  const town = useTown();
  const purpose = usePurpose();
  const wished = [...new Set(clients)];
  const pages = Array.from({ length: Math.ceil(wished.length / PAGE) }, (_, at) => wished.slice(at * PAGE, (at + 1) * PAGE));
  const answers = useQueries({
    queries: pages.map((client_ids) => ({
      queryKey: ["post", "/municipalities/{municipality}/client-names", town.name, purpose, client_ids],
      queryFn: () => wanted(client.POST("/municipalities/{municipality}/client-names", {
        params: { path: { municipality: town.name }, header: { Purpose: purpose } },
        body: { client_ids },
      })),
      staleTime: 600_000,
      retry: false,
    })),
  });
  return new Map(answers.flatMap((answer) => answer.data?.items ?? []).map((name) => [name.client_id, name]));
}

export function name_of(name: { given_names: string; family_name: string } | undefined): string | undefined {
  return name && `${name.given_names} ${name.family_name}`.trim();
}
