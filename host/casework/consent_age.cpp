#include "casework/consent_age.h"

namespace naober::casework {
namespace {

constexpr int child_until = 12;  // until then the parents decide (Jeugdwet 7.3.4, Wmo 5.3.2)
constexpr int minor_until = 16;  // until then both do

}  // namespace

Result<void> check_consent_giver(ConsentGiver giver, int age, const std::string& pointer) {
  if (giver == ConsentGiver::representative) {
    return {};
  }
  const auto needed = age < child_until   ? ConsentGiver::parents
                      : age < minor_until ? ConsentGiver::client_and_parents
                                          : ConsentGiver::client;
  if (giver == needed) {
    return {};
  }
  const std::string who = needed == ConsentGiver::parents ? "the parents give it"
                          : needed == ConsentGiver::client
                              ? "the client gives it alone"
                              : "the client and the parents give it together";
  return refuse(Fault::invalid,
                "This client is " + std::to_string(age) +
                    ": under 12 the parents consent, from 12 "
                    "to 16 both, from 16 the client alone (Jeugdwet art. 7.3.4 and 7.3.5). So " +
                    who + " ('" + std::string(word_of(needed)) + "'), or a representative does.",
                pointer);
}

}  // namespace naober::casework
