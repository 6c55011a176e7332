// The broad conversation at the kitchen table (keukentafelgesprek, vraagverheldering).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "model/ids.h"
#include "model/words.h"

namespace naober {

// Who sat at the table. Roles, not names: a name is identity, and identity lives elsewhere.
enum class Participant {
  client,
  informal_carer,
  family,
  client_support,
  professional,
  representative
};
template <>
const Words<Participant>& words<Participant>();

// What was said on one domain of life, or why it was left out. One of the two stands.
struct DomainAnswer {
  std::string domain;  // as the instrument names it
  std::string answer;
  std::string skipped_because;
  // How it goes, from 0 (badly) to 10 (well), in the client's own judgement; only where the
  // instrument asks for it (scored).
  std::optional<int> score = std::nullopt;

  friend bool operator==(const DomainAnswer&, const DomainAnswer&) = default;
};

struct Conversation {
  ConversationId id;
  CaseId case_file;
  std::string instrument;  // "life_domains", "positive_health"
  Date held_on;
  std::vector<Participant> participants;
  std::vector<DomainAnswer> answers;       // every domain of the instrument, in its order
  std::string outcome;                     // the written account (verslag, Wmo 2.3.2 lid 8)
  bool client_support_offered = false;     // cliëntondersteuning, Wmo 2.3.2 lid 3
  bool personal_budget_explained = false;  // pgb, Wmo 2.3.2 lid 6
  bool identity_established = false;       // Wmo 2.3.4
  std::string held_by;                     // user

  friend bool operator==(const Conversation&, const Conversation&) = default;
};

}  // namespace naober
