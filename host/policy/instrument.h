// Conversation instruments (gespreksinstrumenten): what comes by in the first conversation, and how
// it is asked.
//
// Each domain of an instrument says which topic of the common minimum it covers, so that a
// conversation held with one instrument can be read by somebody who uses another. An instrument
// that leaves a topic uncovered is refused.
#pragma once

#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

struct Domain {
  std::string name;
  std::string asks;              // Dutch: how it is opened in the conversation
  std::string covers;            // a topic of the common minimum
  std::vector<std::string> icf;  // chapters of the ICF it stands for: "d4", "b1"; may be empty
};

// Lowest and highest mark of a domain.
inline constexpr int lowest_score = 0;
inline constexpr int highest_score = 10;

struct Instrument {
  std::string name;
  std::string plugin;
  std::string title;         // Dutch
  bool every_topic = false;  // a domain that is skipped carries a mark that says so
  // The client may give each domain a mark from 0 (badly) to 10 (well), as in the spider web of
  // Positive Health; what is skipped has none.
  bool scored = false;
  std::vector<Domain> domains;
  Place place;

  const Domain* domain(std::string_view name) const;  // null: no such domain
};

struct Instruments {
  std::vector<std::string> common_minimum;  // topics, in order
  std::vector<Instrument> instruments;
};

Instruments read_instruments(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
