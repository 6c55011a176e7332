// What goes along when somebody moves: made by the municipality of before, read by that of after.
//
// No more than is needed (dataminimalisatie, AVG 5.1.c): who moves and what goes on by law; and of
// the laws that the resident consented to, the open cases with their facts, what came out of the
// conversations, and the goals of the plan. Ids of the municipality of before mean nothing
// elsewhere; they only tie the parts of a package together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/value.h"
#include "casework/context.h"
#include "casework/departure.h"
#include "model/case_file.h"
#include "model/client.h"
#include "model/conversation.h"
#include "model/departure.h"
#include "model/plan.h"
#include "store/transaction.h"

namespace naober::casework {

struct MovingPerson {
  ClientId client;
  Identity identity;   // with the new address
  std::string sealed;  // while it is not opened yet
  int age = 0;
};
struct MovingCase {
  CaseFile case_file;
  std::vector<std::string> laws;
  std::string question;
  std::vector<Fact> facts;
  std::vector<Conversation> conversations;
};
struct MovePackage {
  std::vector<MovingPerson> people;
  std::vector<MovingProvision> provisions;  // running, of who moves
  std::vector<std::string> laws;            // of which there is an open case
  std::vector<MovingCase> cases;            // open, of the laws that go along
  std::optional<Plan> plan;                 // with the goals of those cases
};

// Reads what goes along; identities stay sealed.
Result<MovePackage> read_package(store::ReadTransaction& transaction, const Context& context,
                                 const AnnounceDeparture& request);
// The same with identities opened, at the new address. Refuses (invalid, "/moves_on") a day before
// somebody was born. Not while the pen is held.
Result<MovePackage> open_people(const Context& context, MovePackage package,
                                const AnnounceDeparture& request);
Value to_value(const MovePackage& package, const Departure& departure, const Context& context);

// --- as the municipality of after reads it

struct ReceivedFact {
  std::string name;
  Value value;
  std::string source;
  Date known_on;
};
struct ReceivedCase {
  std::string task;
  std::string client;  // ties it to a person of the package
  std::string question;
  std::vector<ReceivedFact> facts;
};
struct ReceivedPerson {
  std::string client;
  Identity identity;
};
struct ReceivedPackage {
  std::string from;
  bool same_provider = false;
  std::vector<ReceivedPerson> people;
  std::vector<ReceivedCase> cases;
  std::vector<std::pair<std::string, MovingProvision>> provisions;  // with the person's tie
};
// Refuses (invalid) what is no package.
Result<ReceivedPackage> received_package(const Value& package);

}  // namespace naober::casework
