#include "lab/replay.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/codec.h"
#include "base/hash.h"
#include "base/host_version.h"
#include "base/text.h"
#include "casework/decide.h"
#include "casework/decision_content.h"
#include "casework/policy_of.h"
#include "lab/asking.h"
#include "records/advice.h"
#include "records/case_file.h"
#include "records/decision.h"

namespace naober::lab {

namespace {

constexpr int lines_of_a_page = 200;

// The lines of a case that are about the advice and the decision. There is one of each.
Result<void> find_lines(store::ReadTransaction& transaction, Matter& matter) {
  std::int64_t before = 0;
  while (!matter.decision_line || !matter.advice_line) {
    TRY(auto lines, journal::page_of_case(transaction, matter.decision.case_file.text(), before,
                                          lines_of_a_page));
    for (auto& line : lines) {
      before = line.number;
      if (line.entry.act == "decide" && line.entry.subject_id == matter.decision.id.text()) {
        matter.decision_line = std::move(line);
      } else if (line.entry.act == "advise" && line.entry.subject_id == matter.advice.id.text()) {
        matter.advice_line = std::move(line);
      }
    }
    if (lines.size() < lines_of_a_page) {
      return {};
    }
  }
  return {};
}

enum class WithJournal { no, yes };

class Replayer {
 public:
  Replayer(const Matter& matter, const ReplayRoom& room) : matter_(matter), room_(room) {
    replay_.decision = matter.decision.id;
    replay_.bundle = matter.advice.bundle;
  }

  Result<Replay> run(WithJournal with_journal) {
    if (with_journal == WithJournal::yes) {
      compare_with_journal();
    }
    TRY_DO(ask_again());
    if (replay_.sameness != Sameness::not_replayed) {
      compare_with_advice();
      TRY_DO(count_term());
    }
    conclude();
    return std::move(replay_);
  }

 private:
  void differ(std::string what, std::string name, std::string was, std::string now,
              std::string says) {
    replay_.differences.push_back(
        {std::move(what), std::move(name), std::move(was), std::move(now), {}, std::move(says)});
  }

  void not_replayed(std::string because) {
    replay_.sameness = Sameness::not_replayed;
    replay_.because = std::move(because);
  }

  // --- what the journal keeps

  void compare_with_journal() {
    if (matter_.advice_line) {
      replay_.host_then = matter_.advice_line->entry.details.text_at("host");
      compare_seal("advice", matter_.advice_line->entry.details.text_at("content"),
                   casework::seal_of(casework::content_of(matter_.advice)));
    }
    if (!matter_.decision_line) {
      replay_.binding = Binding::broken;
      differ("content", "decision", {}, {}, "the journal has no line of this decision");
      return;
    }
    const Value* content = matter_.decision_line->entry.details.find("content");
    if (content == nullptr) {
      return;
    }
    if (replay_.binding == Binding::unbound) {
      replay_.binding = Binding::bound;
    }
    const Map now = casework::seals_of(matter_.decision, matter_.advice,
                                       matter_.letter_without_names.value_or(std::string()));
    for (const auto& [part, seal] : now) {
      compare_seal(part, content->text_at(part), *seal.as<std::string>());
    }
  }

  // A seal that was not kept binds nothing, and so cannot be broken.
  void compare_seal(const std::string& part, std::string_view kept, const std::string& now) {
    const bool told = std::any_of(
        replay_.differences.begin(), replay_.differences.end(),
        [&](const Difference& each) { return each.what == "content" && each.name == part; });
    if (kept.empty() || kept == now || told) {
      return;
    }
    replay_.binding = Binding::broken;
    differ("content", part, std::string(kept), now,
           fmt::format("what is stored as {} is not what the journal sealed", part));
  }

  // --- the rules

  Result<void> ask_again() {
    const auto bundle = room_.policies.bundle(room_.municipality, matter_.advice.bundle);
    if (!bundle) {
      not_replayed(bundle.error().says);
      return {};
    }
    const auto task = task_named(**bundle, matter_.task);
    const auto* facts = matter_.advice.facts.as<Map>();
    if (!task || facts == nullptr) {
      not_replayed(task ? "The facts of the advice cannot be read." : task.error().says);
      return {};
    }
    const auto sheet = sheet_of(**task, *facts, Strangers::refused);
    if (!sheet) {
      not_replayed(fmt::format("The facts do not fit the policy they were seen under: {}",
                               sheet.error().says));
      return {};
    }
    const std::string tenant = (*bundle)->municipality.id();
    const auto functions = functions_of(**task, tenant, room_.scripts);
    TRY(const auto outcome,
        policy::advise(*(*task)->book,
                       (*task)->settings_at(matter_.advice.on_day, matter_.advice.pilot), *sheet,
                       &functions));
    compare_outcome(policy::to_value(outcome));
    return {};
  }

  void compare_outcome(const Value& now) {
    if (encode(now) == encode(matter_.advice.outcome)) {
      compare_columns(now);
      return;
    }
    for (Difference& difference : differences_between(matter_.advice.outcome, now)) {
      replay_.differences.push_back(std::move(difference));
    }
  }

  // What an advice says in its own columns, for lists and for the decision that rests on it.
  void compare_columns(const Value& outcome) {
    const auto& advice = matter_.advice;
    if (advice.verdict != outcome.text_at("outcome")) {
      differ("advice", "verdict", advice.verdict, std::string(outcome.text_at("outcome")),
             "the verdict of the advice is not the one in its outcome");
    }
    std::vector<std::string> rules;
    if (const auto* because = outcome.find("because")->as<List>()) {
      for (const Value& rule : *because) {
        rules.push_back(*rule.as<std::string>());
      }
    }
    std::vector<std::string> named;
    for (const Reason& reason : advice.reasons) {
      named.push_back(reason.rule);
    }
    if (rules != named) {
      differ("advice", "reasons", listed(named, "and"), listed(rules, "and"),
             "the reasons of the advice are not those of the rules that spoke");
    }
  }

  // --- the decision

  void compare_with_advice() {
    const auto& decision = matter_.decision;
    const auto& advice = matter_.advice;
    if (decision.advice != advice.id || decision.case_file != advice.case_file) {
      differ("advice", "advice_id", decision.advice.text(), advice.id.text(),
             "the decision names another advice");
    }
    // A withdrawal rests on its own ground; the advice is that of the grant it ends.
    if (decision.kind == DecisionKind::withdraw) {
      return;
    }
    if (decision.bundle != advice.bundle) {
      differ("advice", "bundle", decision.bundle, advice.bundle,
             "the decision names another policy than the advice it rests on");
    }
    if (decision.facts != advice.facts) {
      differ("fact", {}, {}, {}, "the decision saw other facts than the advice it rests on");
    }
    const auto apart = casework::difference_from_advice(decision, advice);
    if (apart.empty() == !decision.deviation.empty()) {
      differ("advice", "deviation", decision.deviation, apart,
             apart.empty() ? "the decision explains a deviation and follows the advice"
                           : fmt::format("{}, and no deviation is explained", apart));
    }
    for (const Reason& reason : decision.reasons) {
      const bool known =
          reason.rule.empty() ||
          std::find(advice.reasons.begin(), advice.reasons.end(), reason) != advice.reasons.end();
      if (!known) {
        differ("reason", reason.rule, reason.text, {},
               fmt::format("the reason of rule {} is not the one that the rule gave", reason.rule));
      }
    }
  }

  Result<void> count_term() {
    const auto& decision = matter_.decision;
    const auto bundle = room_.policies.bundle(room_.municipality, decision.bundle);
    const policy::Task* core = bundle ? (*bundle)->task("casework") : nullptr;
    if (core == nullptr) {
      return {};
    }
    const auto term = casework::term_setting(*core, "objection_term", decision.published_on);
    if (!term) {
      return {};
    }
    const Date last = room_.calendar.last_day(term->term, decision.published_on, TermSource::law);
    if (last != decision.objection_until) {
      differ("term", "objection_until", decision.objection_until.text(), last.text(),
             fmt::format("the last day to object was {} and is now counted as {}",
                         decision.objection_until.text(), last.text()));
    }
    return {};
  }

  void conclude() {
    if (replay_.differences.empty() || replay_.sameness == Sameness::not_replayed) {
      // What cannot be replayed may still be seen to have been changed.
      if (change_the_answer(replay_.differences)) {
        replay_.sameness = Sameness::different;
      }
      return;
    }
    replay_.sameness =
        change_the_answer(replay_.differences) ? Sameness::different : Sameness::told_otherwise;
  }

  const Matter& matter_;
  const ReplayRoom& room_;
  Replay replay_;
};

std::string of_host(const std::string& then) {
  if (then == host_version) {
    return {};
  }
  return then.empty()
             ? " The host that asked the rules did not write down its version; this is " +
                   std::string(host_version) + "."
             : fmt::format(" The rules were asked by host {}; this is {}.", then, host_version);
}

std::string first_sentence(const Replay& replay) {
  switch (replay.sameness) {
    case Sameness::same:
      return "The same comes of it, byte for byte.";
    case Sameness::told_otherwise:
      return "The same comes of it; this host tells it in another form." +
             of_host(replay.host_then);
    case Sameness::different:
      return replay.because.empty()
                 ? "Something else comes of it." + of_host(replay.host_then)
                 : "It could not be decided again, and it is not what the journal sealed.";
    case Sameness::not_replayed:
      break;
  }
  return "It could not be decided again." + of_host(replay.host_then);
}

}  // namespace

std::string_view name_of(Sameness sameness) {
  switch (sameness) {
    case Sameness::same:
      return "same";
    case Sameness::told_otherwise:
      return "told_otherwise";
    case Sameness::different:
      return "different";
    case Sameness::not_replayed:
      break;
  }
  return "not_replayed";
}

std::string_view name_of(Binding binding) {
  switch (binding) {
    case Binding::bound:
      return "bound";
    case Binding::unbound:
      return "unbound";
    case Binding::broken:
      break;
  }
  return "broken";
}

std::vector<std::string> Replay::says() const {
  std::vector<std::string> sentences = {first_sentence(*this)};
  if (!because.empty()) {
    sentences.push_back(because);
  }
  for (const Difference& difference : differences) {
    sentences.push_back(difference.says);
  }
  if (binding == Binding::unbound) {
    sentences.emplace_back(
        "The journal's line of this decision was written by a host that did not yet keep hashes of "
        "what was decided; that nothing was changed since is not proven by it.");
  }
  return sentences;
}

Result<Matter> read_matter(store::ReadTransaction& transaction, const DecisionId& decision) {
  Matter matter;
  TRY(matter.decision, records::find_decision(transaction, decision));
  TRY(matter.advice, records::find_advice(transaction, matter.decision.advice));
  TRY(const auto case_file, records::find_case(transaction, matter.decision.case_file));
  matter.task = case_file.task;
  matter.client = case_file.client;
  TRY(matter.letter_without_names, records::letter_without_names(transaction, decision));
  TRY_DO(find_lines(transaction, matter));
  return matter;
}

Result<Replay> replay(const Matter& matter, const ReplayRoom& room) {
  return Replayer(matter, room).run(WithJournal::yes);
}

Result<Replay> replay_rules(const Matter& matter, const ReplayRoom& room) {
  return Replayer(matter, room).run(WithJournal::no);
}

}  // namespace naober::lab
