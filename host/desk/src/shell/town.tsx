// The municipality whose work is on the screen: from the address, with what the caller may do there.
import { createContext, useContext, useEffect, type ReactNode } from "react";
import { useParams } from "react-router";
import { api, type Schema } from "@/api/client";
import { Read } from "@/parts/read";
import { NotFound } from "./lost";
import { put_theme } from "./theme";

export type Town = Schema<"Municipality">;

const Context = createContext<Town | null>(null);

// Only below <InTown>.
export function useTown(): Town {
  const town = useContext(Context);
  if (town === null) throw new Error("useTown() stands outside <InTown>");
  return town;
}

// Whether some role of the caller allows the act in this municipality; the host decides again.
export function useMay(act: string): boolean {
  return useTown().acts.includes(act);
}

export function InTown({ children }: { children: ReactNode }) {
  const { municipality = "" } = useParams();
  const town = api.useQuery("get", "/municipalities/{municipality}", { params: { path: { municipality } } });
  useEffect(() => {
    put_theme(town.data?.theme);
    return () => put_theme(undefined);
  }, [town.data]);
  if (town.error?.status === 404) return <NotFound />;
  return <Read of={town}>{(data) => <Context value={data}>{children}</Context>}</Read>;
}
