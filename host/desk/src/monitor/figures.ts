// From the rows of a monitor table to what a picture shows. What has no row is zero; what is left out is hidden.
import type { Schema } from "@/api/client";

export type Table = Schema<"MonitorTable">;
// A number, or "hidden": below five, or such that one below five would follow from it.
export type Count = number | "hidden";

const PERIODS = ["quarter", "year", "month"];

export function period_of(columns: string[]): string | undefined {
  return columns.find((each) => PERIODS.includes(each));
}

// What is counted by, beside where and when.
export function cuts_of(columns: string[]): string[] {
  return columns.filter((each) => each !== "municipality" && !PERIODS.includes(each));
}

// The year that was counted last: a period counts when it is over.
export function last_year(period: string | undefined, today: string): number {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = period === "year" || (period === "quarter" && month <= 3) || (period === "month" && month === 1);
  return first ? year - 1 : year;
}

export class Figures {
  private readonly counts = new Map<string, Count>();

  constructor(readonly table: Table) {
    for (const row of table.rows) {
      this.counts.set(this.key(row as unknown as Record<string, string | null>), row.left_out || row.count === null ? "hidden" : row.count);
    }
  }

  private key(at: Record<string, string | null | undefined>): string {
    return this.table.columns.map((column) => at[column] ?? "").join("\u0000");
  }

  // Columns that are not named are totals.
  at(where: Record<string, string | null>): Count {
    return this.counts.get(this.key(where)) ?? 0;
  }

  // The words of a column: periods in their order, the others with most of the region first.
  words(column: string): string[] {
    const found = [...new Set(this.table.rows.map((row) => (row as unknown as Record<string, string | null>)[column]))].filter((each): each is string => each != null);
    if (column === "quarter" && found.length > 0) return [1, 2, 3, 4].map((number) => `${this.table.year}-Q${number}`).filter((each) => this.is_over(each));
    if (column === "age_group" || PERIODS.includes(column)) return found.sort();
    const size = (word: string) => { const count = this.at({ [column]: word }); return count === "hidden" ? 0 : count; };
    return found.sort((one, other) => size(other) - size(one) || (one < other ? -1 : 1));
  }

  private is_over(quarter: string): boolean {
    const month = Number(quarter.slice(-1)) * 3 - 2;
    return `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}-01` < this.table.counted_until;
  }

  get is_empty(): boolean { return this.table.rows.length === 0; }
  get hides(): boolean { return this.table.rows.some((row) => row.left_out); }
  get hides_all(): boolean { return !this.is_empty && this.table.rows.every((row) => row.left_out); }
}

// A round number at or above the highest, so that bars can be compared.
export function top_of(counts: Count[]): number {
  return Math.max(1, ...counts.filter((each) => each !== "hidden"));
}
