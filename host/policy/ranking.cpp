// The part of the evaluator that makes one advice of what the rules said, and finds the next
// question.
#include <algorithm>

#include "policy/evaluator.h"

namespace naober::policy {

namespace {

constexpr int silence = -1;
constexpr std::uint32_t settles_alone = 27720;  // divides evenly by 1 to 12

int rank_of(Verdict verdict) { return static_cast<int>(verdict); }

}  // namespace

void Evaluator::rank_rules() {
  spoke_.clear();
  about_.clear();
  int spoken = silence;
  int open = silence;
  for (const Slot rule : book_.by_rank_) {
    const Truth truth = this->truth(book_.compiled_[rule].spoken);
    if (truth == Truth::no) {
      continue;
    }
    const int rank = rank_of(book_.rules_[rule].gives);
    if (truth == Truth::yes) {
      spoke_.push_back(rule);
      spoken = std::max(spoken, rank);
    } else {
      open = std::max(open, rank);
    }
  }
  verdict_ = spoken == silence ? Verdict::weigh : static_cast<Verdict>(spoken);
  // An open rule can still change a grant, a refusal or a silence when it would outrank it.
  if (spoken < rank_of(Verdict::ask) && open > spoken) {
    verdict_ = Verdict::ask;
  }
  if (!problems_.empty()) {
    verdict_ = std::max(verdict_, Verdict::weigh);
  }
  if (open != silence || verdict_ == Verdict::ask) {
    collect_questions(spoken);
  }
}

// Which unknown facts could still change the advice. A fact that settles a rule alone weighs more
// than one that needs others; of equals the one that was declared first is asked first.
void Evaluator::collect_questions(int spoken) {
  std::fill(weights_.begin(), weights_.end(), 0U);
  for (const Slot rule : book_.by_rank_) {
    const Verdict gives = book_.rules_[rule].gives;
    const Truth truth = this->truth(book_.compiled_[rule].spoken);
    const bool asks = truth == Truth::yes && gives == Verdict::ask && verdict_ == Verdict::ask;
    const bool matters =
        rank_of(gives) > spoken || (gives == Verdict::grant && spoken == rank_of(Verdict::grant));
    if (asks || (truth == Truth::unknown && matters)) {
      weigh_rule(rule, asks);
    }
  }
  sort_questions();
}

void Evaluator::weigh_rule(Slot rule, bool asks) {
  found_.clear();
  if (asks) {
    collect_all(book_.compiled_[rule].spoken);
  } else {
    collect_unknown(book_.compiled_[rule].spoken);
  }
  for (const FactSlot fact : found_) {
    weights_[fact] += settles_alone / static_cast<std::uint32_t>(found_.size());
  }
}

// Down the tree along what is unknown: the rest is settled whatever the answers are.
void Evaluator::collect_unknown(Slot condition) {
  if (truth(condition) != Truth::unknown) {
    return;
  }
  const Shown& shown = book_.shown_[condition];
  for (const Slot part : shown.parts) {
    collect_unknown(part);
  }
  for (const Slot place : shown.looks_at) {
    collect_unknown_from(place);
  }
}

// A rule that gives `ask` asks about everything its condition looks at and that is not known.
void Evaluator::collect_all(Slot condition) {
  const Shown& shown = book_.shown_[condition];
  for (const Slot part : shown.parts) {
    collect_all(part);
  }
  for (const Slot place : shown.looks_at) {
    collect_unknown_from(place);
  }
}

// Nobody can be asked for a derived fact; what it is worked out from can.
void Evaluator::collect_unknown_from(Slot place) {
  if (place >= book_.facts_->size() || !registers_[place].is_unknown()) {
    return;
  }
  if (book_.facts_->at(place).derived()) {
    for (const Slot source : book_.derived_from_[place]) {
      collect_unknown_from(source);
    }
    return;
  }
  if (std::find(found_.begin(), found_.end(), place) == found_.end()) {
    found_.push_back(place);
  }
}

void Evaluator::sort_questions() {
  for (std::size_t fact = 0; fact < weights_.size(); ++fact) {
    if (weights_[fact] > 0) {
      about_.push_back(static_cast<FactSlot>(fact));
    }
  }
  std::sort(about_.begin(), about_.end(), [this](FactSlot one, FactSlot other) {
    return weights_[one] != weights_[other] ? weights_[one] > weights_[other] : one < other;
  });
}

}  // namespace naober::policy
