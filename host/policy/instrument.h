// Conversation instruments (gespreksinstrumenten): life domains, positive health, the Esbjerg
// wheel.
//
// Each part of an instrument says which domains of the common minimum it covers, so that a
// conversation held with one instrument can be read by somebody who uses another.
#pragma once

#include <string>
#include <vector>

#include "policy/declaration.h"

namespace naober::policy {

// The common minimum: what every instrument must cover, whatever it calls it.
const std::vector<std::string>& common_domains();

struct Domain {
  std::string name;
  std::string title;                // Dutch
  std::string question;             // Dutch: how it is opened in the conversation
  std::vector<std::string> covers;  // domains of the common minimum
  std::int64_t least = 0;           // scale; both 0 when the domain is only described
  std::int64_t most = 0;
};

struct Instrument {
  std::string name;
  std::string plugin;
  std::string title;  // Dutch
  std::string source;
  std::vector<Domain> domains;
  Place place;
};

std::vector<Instrument> read_instruments(Declaration& block, const std::string& plugin);

}  // namespace naober::policy
