// What somebody may want to do in this house: the core's vocabulary of acts.
//
// roles.lua speaks these words (`does = { "read_client", "decide" }`), mandates and separations
// too. A policy cannot invent an act: what nobody can carry out, nobody can be given.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace naober::access {

enum class Act {
  read_client,            // look into a person's file
  register_notification,  // melding registreren, Wmo 2.3.2 lid 1
  open_case,              // zaak openen
  record_facts,           // feiten vastleggen
  hold_conversation,      // breed gesprek
  make_plan,              // plan maken
  advise,                 // advies vragen aan de regels
  consult,                // overleg met een gemeentelijk medewerker
  decide,                 // beschikken
  order,                  // opdracht geven aan een aanbieder
  suspend,                // termijn opschorten, Awb 4:15
  receive_objection,      // bezwaar ontvangen
  decide_objection,       // beslissen op bezwaar
  deliver,                // zelf ondersteuning leveren
  read_journal,           // het logboek lezen
  manage_users,           // gebruikers en rollen beheren
  manage_policy,          // beleid beheren
  read_monitor,           // de monitor lezen: aantallen, nooit personen
  help_urgently,          // spoed: tijdelijke hulp voor een aanvraag, Wmo 2.3.3
  recover,                // terugvorderen, boete en betalingen, Wmo 2.4.1
  direct,                 // casusregie voeren
  supervise,              // toezicht houden, Wmo 6.1
  // verzoek tot onderzoek aan de raad voor de kinderbescherming, Jeugdwet 2.4 (meldingsbevoegd)
  report_to_child_protection_board,
  propose_destruction,  // voordragen om te vernietigen, Archiefwet en AVG 17
  approve_destruction,  // die voordracht goedkeuren: altijd iemand anders
};

// "read_client": the word in Lua, JSON and the journal.
std::string_view name_of(Act act);
// What it is in an English sentence: "look into a person's file".
std::string_view phrase_of(Act act);
// Nothing when no act has that name.
std::optional<Act> act_named(std::string_view name);
const std::vector<Act>& all_acts();

}  // namespace naober::access
