// naober term: the last day of a term, as the Algemene termijnenwet counts it.
#include <fmt/format.h>

#include "base/calendar.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_root.h"

namespace naober::cli {

namespace {

Result<TermSource> read_source(const std::string& name) {
  const std::vector<std::pair<std::string, TermSource>> sources = {
      {"law", TermSource::law},
      {"amvb", TermSource::amvb},
      {"local", TermSource::local},
      {"contract", TermSource::contract}};
  std::vector<std::string> known;
  for (const auto& [word, source] : sources) {
    if (word == name) {
      return source;
    }
    known.push_back(word);
  }
  return refuse(Fault::invalid,
                fmt::format("'{}' is no source of a term: use {}", name, listed(known)),
                "--source");
}

Result<Suspension> read_suspension(const std::string& text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string::npos) {
    return refuse(
        Fault::invalid,
        fmt::format("'{}' is no suspension: write FROM..TO, as 2026-03-10..2026-03-24", text),
        "--suspended");
  }
  TRY(const Date requested, Date::parse(std::string_view(text).substr(0, dots)));
  TRY(const Date completed, Date::parse(std::string_view(text).substr(dots + 2)));
  if (completed < requested) {
    return refuse(Fault::invalid, fmt::format("the suspension {} ends before it begins", text),
                  "--suspended");
  }
  return Suspension{requested, completed};
}

// Without a table the rules of Atw 3(1) and (2) still stand; only the decrees are missing.
Result<Calendar> read_calendar(const Arguments& arguments, const Console& console) {
  if (const std::string& table = arguments.value("--equated"); !table.empty()) {
    return calendar_from(table);
  }
  const auto root = policy_root(arguments);
  if (!root && (arguments.given("--policy") || root.error().fault != Fault::not_found)) {
    return tl::unexpected<Error>(root.error());
  }
  auto calendar = root.and_then(calendar_of);
  if (!calendar && calendar.error().fault == Fault::not_found) {
    if (arguments.given("--verbose")) {
      console.complaint
          << "naober: no table of equated days was found, so days equated by Royal Decree "
             "count as ordinary days\n";
    }
    return Calendar();
  }
  return calendar;
}

Result<Date> answer(const Arguments& arguments, const Console& console) {
  TRY(const Term term, Term::parse(arguments.value("DURATION")));
  TRY(const Date event, Date::parse(arguments.value("--from")));
  TRY(const TermSource source, read_source(arguments.value("--source")));
  std::vector<Suspension> suspensions;
  for (const std::string& text : arguments.values("--suspended")) {
    TRY(const Suspension suspension, read_suspension(text));
    suspensions.push_back(suspension);
  }
  TRY(const Calendar calendar, read_calendar(arguments, console));
  if (!arguments.given("--earliest")) {
    return last_day_after(calendar, term, event, source, suspensions);
  }
  if (!suspensions.empty()) {
    return refuse(Fault::invalid, "an earliest day has no suspensions: leave out --suspended",
                  "--earliest");
  }
  return calendar.earliest_day(term, event);
}

int run_term(const Arguments& arguments, const Console& console) {
  const auto day = answer(arguments, console);
  if (!day) {
    return complain(console, day.error());
  }
  console.out << day->text() << '\n';
  return 0;
}

}  // namespace

const Command term_command{
    "term",
    "Prints the last day of a term, holidays and suspensions counted.",
    R"(A term runs from the day after --from. When it rests on a law or AMvB and is not too long, an end on a
Saturday, Sunday or public holiday moves to the next ordinary day (Algemene termijnenwet art. 1 to 5).
Terms of a by-law, policy rule or contract, and terms of more than 90 days, twelve weeks, three months or
of years, end on the day they end.

Days equated by Royal Decree come from municipalities/calendar/equated_days.tsv in the policy folder.

Examples:
  naober term 6w --from 2026-04-13                                      prints 2026-05-26
  naober term 6w --from 2026-04-13 --source local                       prints 2026-05-25
  naober term 8w --from 2026-03-03 --suspended 2026-03-10..2026-03-24   prints 2026-05-11
  naober term 4w --from 2026-03-09 --earliest                           prints 2026-04-06

Exit codes: 0 printed, 2 something is not in form.)",
    {{"DURATION", "A number and d, w, m or y: 42d, 6w, 3m, 1y."}},
    {{"--from", "DATE", "The day of the event, such as the publication (2026-04-13).", "", true},
     {"--source", "SOURCE", "What the term rests on: law, amvb, local or contract.", "law"},
     {"--earliest", "", "Ask for the earliest day on which something may happen; it never moves."},
     {"--suspended", "FROM..TO",
      "A suspension (Awb 4:15): the day of the request and the day of completion. May be repeated.",
      "", false, true},
     {"--equated", "FILE",
      "A table of equated days to use instead of the one in the policy folder."},
     policy_option(),
     {"--verbose", "", "Say on standard error when no table of equated days was found."}},
    run_term};

}  // namespace naober::cli
