// What made a case flip: the rules between the two answers, and the settings that undo it.
#include <algorithm>
#include <utility>

#include "lab/contrast.h"

namespace naober::lab {

namespace {

using policy::Slot;
using policy::Verdict;

// How far up a rule reached with this status: an unknown one could still ask, a failed one is
// weighed.
Verdict reach_of(const policy::Rule& rule, std::string_view status) {
  if (status == "unknown") {
    return std::max(rule.gives, Verdict::ask);
  }
  return status == "failed" ? std::max(rule.gives, Verdict::weigh) : rule.gives;
}

struct Status {
  std::string_view says;
  Verdict reach;
};

// Of the rule of that name; silent when this side has none.
Status status_in(const policy::Evaluator& evaluator, const policy::RuleBook& book,
                 const std::string& name) {
  for (std::size_t place = 0; place < book.rules().size(); ++place) {
    const policy::Rule& rule = book.rules()[place];
    if (rule.name == name) {
      const std::string_view says = evaluator.status(static_cast<Slot>(place));
      return {says, reach_of(rule, says)};
    }
  }
  return {"silent", Verdict::grant};
}

std::vector<std::string> names_of_rules(const policy::RuleBook& first,
                                        const policy::RuleBook& second) {
  std::vector<std::string> names;
  for (const policy::RuleBook* book : {&first, &second}) {
    for (const policy::Rule& rule : book->rules()) {
      if (std::find(names.begin(), names.end(), rule.name) == names.end()) {
        names.push_back(rule.name);
      }
    }
  }
  return names;
}

void add_granting(const policy::Evaluator& evaluator, const policy::RuleBook& book,
                  std::vector<std::string>& names) {
  for (const Slot place : evaluator.spoke()) {
    const policy::Rule& rule = book.rules()[place];
    if (rule.gives == Verdict::grant &&
        std::find(names.begin(), names.end(), rule.name) == names.end()) {
      names.push_back(rule.name);
    }
  }
}

}  // namespace

// The rules whose status differs and that could have a say in either answer.
std::vector<std::string> Contrast::rules_between(std::size_t place) const {
  const policy::Evaluator& before = before_->at(place);
  const policy::Evaluator& after = after_->at(place);
  const Verdict floor = std::min(before.verdict(), after.verdict());
  std::vector<std::string> rules;
  for (const std::string& name : names_of_rules(after_->book(), before_->book())) {
    const Status one = status_in(before, before_->book(), name);
    const Status other = status_in(after, after_->book(), name);
    if (one.says != other.says && std::max(one.reach, other.reach) >= floor) {
      rules.push_back(name);
    }
  }
  return rules;
}

Result<std::vector<FlipKind>> Contrast::explain(const std::vector<std::size_t>& flipped,
                                                const std::vector<std::string>& changed) {
  std::vector<FlipKind> kinds;
  for (std::size_t nth = 0; nth < flipped.size(); ++nth) {
    const std::size_t place = flipped[nth];
    FlipKind kind;
    kind.task = name_;
    kind.before = policy::name_of(before_->at(place).verdict());
    kind.after = policy::name_of(after_->at(place).verdict());
    kind.changed = changed[nth];
    kind.rules = rules_between(place);
    if (kind.rules.empty()) {
      add_granting(after_->at(place), after_->book(), kind.rules);
      add_granting(before_->at(place), before_->book(), kind.rules);
    }
    kinds.push_back(std::move(kind));
  }
  TRY_DO(put_back(flipped, kinds));
  return kinds;
}

// Whether putting back gave the outcome of before; `there` is the place in that asker.
bool Contrast::restored(const Asker& asker, std::size_t there, std::size_t place) {
  answer_put_back_.take(asker.at(there), asker.book());
  answer_before_.take(before_->at(place), before_->book());
  return difference(answer_before_, answer_put_back_).empty();
}

Result<void> Contrast::put_back(const std::vector<std::size_t>& flipped,
                                std::vector<FlipKind>& kinds) {
  for (const PutBack& back : put_back_) {
    const bool all = back.name.empty();
    for (std::size_t from = 0; from < flipped.size(); from += back.asker->width()) {
      const std::size_t count = std::min(back.asker->width(), flipped.size() - from);
      std::vector<Seat*> seats;
      for (std::size_t nth = from; nth < from + count; ++nth) {
        seats.push_back(seats_after_[flipped[nth]]);
      }
      TRY_DO(back.asker->ask(seats));
      for (std::size_t nth = from; nth < from + count; ++nth) {
        FlipKind& kind = kinds[nth];
        const bool undone =
            (!all || kind.settings.empty()) && restored(*back.asker, nth - from, flipped[nth]);
        if (undone && all) {
          kind.together = true;
          kind.settings = differing_;
        } else if (undone) {
          kind.settings.push_back(back.name);
        }
      }
    }
  }
  for (FlipKind& kind : kinds) {
    kind.other_rules = kind.settings.empty();
  }
  return {};
}

}  // namespace naober::lab
