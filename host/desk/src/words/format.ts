// Dates, numbers and money as people write them. A date of the API ("2026-04-13") is a calendar day,
// never an instant: it is shown as it stands, whatever the time zone of the browser.
import { useMemo } from "react";
import { useLanguage, type Language } from "./language";

const locale = (language: Language) => (language === "nl" ? "nl-NL" : "en-GB");

const day = (date: string) => new Date(`${date.slice(0, 10)}T12:00:00Z`);

export interface Format {
  // "13 april 2026"
  date: (date: string) => string;
  // "13-04-2026"
  short_date: (date: string) => string;
  // "13 april 2026 om 14:05", of an instant, in Dutch time
  moment: (instant: string) => string;
  // "over 3 dagen", "gisteren"; counted in calendar days from `today`
  days_from: (date: string, today: string) => string;
  number: (value: number, digits?: number) => string;
  // cents → "€ 12,50"
  money: (cents: number) => string;
  percent: (share: number) => string;
}

export function format_in(language: Language): Format {
  const of = locale(language);
  const long = new Intl.DateTimeFormat(of, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(of, { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(of, {
    day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Europe/Amsterdam",
  });
  const relative = new Intl.RelativeTimeFormat(of, { numeric: "auto" });
  const euro = new Intl.NumberFormat(of, { style: "currency", currency: "EUR" });
  return {
    date: (date) => long.format(day(date)),
    short_date: (date) => short.format(day(date)),
    moment: (instant) => moment.format(new Date(instant)),
    days_from: (date, today) =>
      relative.format(Math.round((day(date).getTime() - day(today).getTime()) / 86_400_000), "day"),
    number: (value, digits = 0) =>
      new Intl.NumberFormat(of, { maximumFractionDigits: digits }).format(value),
    money: (cents) => euro.format(cents / 100),
    percent: (share) =>
      new Intl.NumberFormat(of, { style: "percent", maximumFractionDigits: 1 }).format(share),
  };
}

export function useFormat(): Format {
  const { language } = useLanguage();
  return useMemo(() => format_in(language), [language]);
}

// The calendar day of today in the Netherlands, as the API writes it.
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
}
