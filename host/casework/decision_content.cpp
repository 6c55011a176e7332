#include "casework/decision_content.h"

#include <utility>

#include "base/codec.h"
#include "base/hash.h"
#include "base/map_of.h"
#include "casework/kept_letter.h"

namespace naober::casework {

namespace {

constexpr std::string_view left_out = "[…]";

Value date_or_unknown(const std::optional<Date>& date) { return date ? Value(*date) : Value(); }

// Reads the members of a part; the first one that is not in form is remembered.
class Content {
 public:
  explicit Content(const Value& value) : value_(value) {}

  std::string text(std::string_view key) {
    const auto* held = member<std::string>(key);
    return held == nullptr ? std::string() : *held;
  }
  std::int64_t whole(std::string_view key) {
    const auto* held = member<std::int64_t>(key);
    return held == nullptr ? 0 : *held;
  }
  Date date(std::string_view key) {
    const auto* held = member<Date>(key);
    return held == nullptr ? Date() : *held;
  }
  template <class SomeId>
  SomeId id(std::string_view key) {
    auto parsed = SomeId::parse(text(key));
    if (!parsed) {
      spoilt(key);
      return SomeId();
    }
    return *std::move(parsed);
  }
  bool is_there(std::string_view key) const {
    const auto* found = value_.find(key);
    return found != nullptr && !found->is_unknown();
  }
  Result<void> done() const {
    if (wrong_.empty()) {
      return {};
    }
    return refuse(Fault::invalid,
                  "This is no decision: '" + wrong_ + "' is missing or not in form.", "/" + wrong_);
  }
  void spoilt(std::string_view key) {
    if (wrong_.empty()) {
      wrong_ = key;
    }
  }

 private:
  template <class T>
  const T* member(std::string_view key) {
    const auto* found = value_.find(key);
    const T* held = found == nullptr ? nullptr : found->as<T>();
    if (held == nullptr) {
      spoilt(key);
    }
    return held;
  }

  const Value& value_;
  std::string wrong_;
};

void read_days(Content& content, Decision& decision) {
  decision.decided_on = content.date("decided_on");
  decision.published_on = content.date("published_on");
  decision.objection_until = content.date("objection_until");
  decision.valid_from = content.date("valid_from");
  if (content.is_there("valid_until")) {
    decision.valid_until = content.date("valid_until");
  }
}

bool is_part_of_a_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
         (byte >= 'A' && byte <= 'Z');
}

bool stands_alone(const std::string& text, std::size_t at, std::size_t size) {
  const bool before = at > 0 && is_part_of_a_word(text[at - 1]);
  const bool after = at + size < text.size() && is_part_of_a_word(text[at + size]);
  return !before && !after;
}

void take_out(std::string& text, const std::string& word) {
  if (word.empty()) {
    return;
  }
  std::size_t at = text.find(word);
  while (at != std::string::npos) {
    const bool alone = stands_alone(text, at, word.size());
    if (alone) {
      text.replace(at, word.size(), left_out);
    }
    at = text.find(word, at + (alone ? left_out.size() : word.size()));
  }
}

// As the letter's templates write it.
std::string escaped(const std::string& text) {
  std::string result;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&apos;";
        break;
      default:
        result += letter;
    }
  }
  return result;
}

}  // namespace

Map content_of(const Decision& decision) {
  return Map{{"decision_id", decision.id.text()},
             {"case_id", decision.case_file.text()},
             {"kind", word_of(decision.kind)},
             {"provision", decision.provision},
             {"amount", decision.amount},
             {"advice_id", decision.advice.text()},
             {"plan_id", decision.plan.text()},
             {"plan_version", decision.plan_version},
             {"mandate", decision.mandate},
             {"article", decision.article},
             {"deviation", decision.deviation},
             {"personal_plan_weighed", decision.personal_plan_weighed},
             {"withdraws", decision.withdraws ? Value(decision.withdraws->text()) : Value()},
             {"signed_by", decision.signed_by},
             {"role", decision.role},
             {"organisation", decision.organisation},
             {"bundle", decision.bundle},
             {"decided_on", decision.decided_on},
             {"published_on", decision.published_on},
             {"objection_until", decision.objection_until},
             {"valid_from", decision.valid_from},
             {"valid_until", date_or_unknown(decision.valid_until)}};
}

Result<Decision> decision_from(const Value& value) {
  Content content(value);
  Decision decision;
  decision.id = content.id<DecisionId>("decision_id");
  decision.case_file = content.id<CaseId>("case_id");
  if (const auto kind = parse_word<DecisionKind>(content.text("kind"))) {
    decision.kind = *kind;
  } else {
    content.spoilt("kind");
  }
  decision.provision = content.text("provision");
  decision.amount = content.text("amount");
  decision.advice = content.id<AdviceId>("advice_id");
  decision.plan = content.id<PlanId>("plan_id");
  decision.plan_version = content.whole("plan_version");
  decision.mandate = content.text("mandate");
  decision.article = content.text("article");
  decision.deviation = content.text("deviation");
  decision.personal_plan_weighed = content.text("personal_plan_weighed");
  if (content.is_there("withdraws")) {
    decision.withdraws = content.id<DecisionId>("withdraws");
  }
  decision.signed_by = content.text("signed_by");
  decision.role = content.text("role");
  decision.organisation = content.text("organisation");
  decision.bundle = content.text("bundle");
  read_days(content, decision);
  TRY_DO(content.done());
  return decision;
}

List content_of(const std::vector<Reason>& reasons) {
  List list;
  for (const Reason& reason : reasons) {
    list.push_back(Map{{"rule", reason.rule},
                       {"gives", reason.gives},
                       {"law", reason.law},
                       {"text", reason.text}});
  }
  return list;
}

Result<std::vector<Reason>> reasons_from(const Value& value) {
  const auto* list = value.as<List>();
  if (list == nullptr) {
    return refuse(Fault::invalid, "The reasons of a decision are a list.", "/reasons");
  }
  std::vector<Reason> reasons;
  for (const Value& item : *list) {
    Content content(item);
    reasons.push_back(Reason{content.text("rule"), content.text("gives"), content.text("law"),
                             content.text("text")});
    TRY_DO(content.done());
  }
  return reasons;
}

namespace {

Map content_with(const Advice& advice, Value facts, Value outcome) {
  return map_of("advice_id", advice.id.text(), "case_id", advice.case_file.text(), "case_version",
                advice.case_version, "on_day", advice.on_day, "bundle", advice.bundle, "facts",
                std::move(facts), "outcome", std::move(outcome), "given_by", advice.given_by,
                "given_at", advice.given_at.milliseconds);
}

}  // namespace

Map content_of(const Advice& advice) { return content_with(advice, advice.facts, advice.outcome); }

Result<Advice> advice_from(const Value& value) {
  Content content(value);
  Advice advice;
  advice.id = content.id<AdviceId>("advice_id");
  advice.case_file = content.id<CaseId>("case_id");
  advice.case_version = content.whole("case_version");
  advice.on_day = content.date("on_day");
  advice.bundle = content.text("bundle");
  advice.given_by = content.text("given_by");
  advice.given_at.milliseconds = content.whole("given_at");
  TRY_DO(content.done());
  const auto* facts = value.find("facts");
  const auto* outcome = value.find("outcome");
  if (facts == nullptr || outcome == nullptr) {
    return refuse(Fault::invalid, "This is no advice: its facts or its outcome are missing.",
                  "/outcome");
  }
  advice.facts = *facts;
  advice.outcome = *outcome;
  TRY(const auto read, policy::outcome_from(advice.outcome));
  take(read, advice);
  return advice;
}

void take(const policy::Outcome& outcome, Advice& advice) {
  advice.verdict = policy::name_of(outcome.verdict);
  advice.provision = outcome.grants.empty() ? "" : outcome.grants.front().provision;
  advice.ask = outcome.about;
  for (const auto& reason : outcome.reasons) {
    std::string text = reason.text;
    for (const auto& also : reason.also) {
      text += " " + also;
    }
    advice.reasons.push_back(Reason{reason.rule, std::string(policy::name_of(reason.gives)),
                                    reason.article, std::move(text)});
  }
}

std::string seal_of(const Value& content) { return hex(sha256(encode(content))); }

std::string seal_of(Advice& advice) {
  Value content = content_with(advice, std::move(advice.facts), std::move(advice.outcome));
  std::string seal = seal_of(std::as_const(content));
  Map& members = *content.as<Map>();
  advice.facts = std::move(members.find("facts")->second);
  advice.outcome = std::move(members.find("outcome")->second);
  return seal;
}

Map seals_of(const Decision& sent, const Decision& kept, const Advice& advice,
             const std::string& letter_without_names) {
  Map seals = seals_of(kept, advice, letter_without_names);
  seals.insert_or_assign("letter", hex(sha256(sent.letter)));
  return seals;
}

Map seals_of(const Decision& kept, const Advice& advice, const std::string& letter_without_names) {
  return Map{{"decision", seal_of(content_of(kept))},
             {"reasons", seal_of(content_of(kept.reasons))},
             {"facts", seal_of(kept.facts)},
             {"advice", seal_of(content_of(advice))},
             {is_sealed_letter(kept.letter) ? "kept_letter" : "letter", hex(sha256(kept.letter))},
             {"letter_without_names", hex(sha256(letter_without_names))}};
}

Identity nobody() {
  Identity identity;
  identity.family_name = "[naam]";
  return identity;
}

std::string without(const Identity& identity, std::string letter) {
  const std::string& house = identity.address.house_number;
  const std::string street_and_house =
      house.empty() ? std::string() : identity.address.street + " " + house;
  for (const std::string& word : {identity.bsn, identity.family_name, identity.given_names,
                                  street_and_house, identity.address.postcode}) {
    take_out(letter, word);
    take_out(letter, escaped(word));
  }
  return letter;
}

}  // namespace naober::casework
