// A rule: when it speaks, what it gives, and why (motivering, Awb 3:46).
//
// Rules advise; a mandated person decides. All rules are asked; what they say is ranked in
// outcome.h.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "policy/condition.h"
#include "policy/declaration.h"

namespace naober::policy {

// What a rule gives, and what advice comes of it, from the weakest to what outranks all.
enum class Verdict : std::uint8_t { grant, refuse, ask, weigh, refer };
std::string_view name_of(Verdict verdict);

// A sentence that is added to the reason when a setting is yes.
struct AlsoSays {
  std::string setting;
  std::string text;
};

struct Rule {
  std::string name;   // "SH-4"
  std::string title;  // empty when none was given
  std::string law;    // the article
  Place place;
  // A condition, or a function that sees the facts of `reads` and the settings of `uses` alone.
  std::variant<Condition, FunctionRef> when;
  std::vector<std::string> reads;
  std::vector<std::string> uses;

  Verdict gives = Verdict::weigh;
  std::string target;  // grant: the provision; refer: where to; weigh: what it leans to, or empty
  std::map<std::string, Expression> values;  // of grant: amounts that come with it

  std::string because;  // Dutch, plain: the sentence in the letter
  std::vector<AlsoSays> also;
  bool may_be_lifted = false;
  // A local rule that, when it speaks, silences that other rule; while this one is unknown, so is
  // that.
  std::string lifts;
  // Why no case notices when it is broken (naober test --mutate); empty: cases should.
  std::string untested;
};

// Names of facts, settings, provisions and other rules are checked later: by compile(), and by the
// loader.
Rule read_rule(Declaration& declaration);
// The items of one `rules "task" { … }` block.
std::vector<Rule> read_rules(Declaration& block);

}  // namespace naober::policy
