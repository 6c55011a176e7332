// Lists come in pages by key: { items, next }. usePages() asks for the next one only when asked to.
import { useInfiniteQuery } from "@tanstack/react-query";
import { parts_words } from "@/words/shell";
import { useWords } from "@/words/language";
import { Button } from "./button";

interface PageOf<Item> {
  items: Item[];
  next: string | null;
}

// `template` and `given` make the key, as api.useQuery does, so changed(template) renews it too.
export function usePages<Item>(template: string, given: unknown, ask: (after: string | undefined) => Promise<PageOf<Item>>) {
  const pages = useInfiniteQuery({
    queryKey: ["get", template, given, "pages"],
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return { ...pages, items: pages.data?.pages.flatMap((page) => page.items) };
}

export function More({ of }: { of: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } }) {
  const w = useWords(parts_words);
  if (!of.hasNextPage) return null;
  return (
    <p className="more">
      <Button busy={of.isFetchingNextPage ? w.loading : undefined} onClick={() => void of.fetchNextPage()}>{w.more}</Button>
    </p>
  );
}
