// Why somebody looks into a person's file (doelbinding, AVG art. 5 lid 1 onder b).
//
// A look without a purpose does not happen, and a purpose is only open to who does the work that
// belongs to it: `objection` is no reason for somebody who neither receives nor decides objections.
// The purpose is journalled with the look, so that a resident can later read why somebody looked.
#pragma once

#include <string_view>
#include <vector>

#include "access/act.h"
#include "base/result.h"

namespace naober::access {

enum class Purpose {
  investigation,   // onderzoek naar de ondersteuningsvraag, Wmo 2.3.2
  decision,        // besluiten over een voorziening, Wmo 2.3.5
  delivery,        // uitvoeren en volgen van een voorziening
  objection,       // behandelen van bezwaar, Awb hoofdstuk 6 en 7
  supervision,     // toezicht en verantwoording, Wmo 6.1
  client_request,  // op verzoek van de cliënt zelf: inzage of correctie, AVG 15 en 16
};

// "client_request": the word in the header `Purpose`, in JSON and in the journal.
std::string_view name_of(Purpose purpose);
// Refuses an empty or unknown word with the list of words that are known (Fault::invalid,
// "Purpose").
Result<Purpose> purpose_named(std::string_view name);
// Who may do any one of these acts may look for this purpose.
const std::vector<Act>& acts_served_by(Purpose purpose);
const std::vector<Purpose>& all_purposes();

}  // namespace naober::access
