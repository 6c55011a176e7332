#include "casework/pilot.h"

#include <algorithm>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"

namespace naober::casework {
namespace {

Result<void> check_pilot(const Context& context, const std::string& name) {
  if (name.empty()) {
    return {};
  }
  const policy::Municipality& municipality = context.bundle->municipality;
  const policy::Pilot* pilot = municipality.pilot(name);
  if (pilot == nullptr) {
    std::vector<std::string> names;
    for (const policy::Pilot& each : municipality.pilots) {
      names.push_back(each.name);
    }
    return refuse(Fault::invalid,
                  municipality.title + " has no pilot '" + name.substr(0, 64) + "'" +
                      (names.empty() ? "." : "; it has " + listed(names, "and") + "."),
                  "/pilot");
  }
  if (!pilot->open_on(context.today())) {
    return refuse(Fault::invalid,
                  "The pilot '" + name + "' takes no cases on " + context.today().text() +
                      "; it runs from " + pilot->from.text() +
                      (pilot->till ? " until " + pilot->till->text() + "." : "."),
                  "/pilot");
  }
  return {};
}

Result<void> check_road(const CaseRoad& road, const CaseFile& case_file, const std::string& pilot) {
  const CaseRoad wanted = in_pilot(road, pilot);
  if (wanted.workflow->step(case_file.step) != nullptr) {
    return {};
  }
  return refuse(Fault::conflict,
                "The case stands in the step '" + case_file.step +
                    "', which the road it would keep from now on does not have; finish that step "
                    "first, or move the case.",
                case_file.id.text());
}

}  // namespace

Result<std::string> pilot_at_opening(store::ReadTransaction& transaction, const Context& context,
                                     const ClientId& client) {
  const auto& pilots = context.bundle->municipality.pilots;
  const bool of_a_neighbourhood = std::any_of(
      pilots.begin(), pilots.end(), [](const auto& one) { return !one.postcodes.empty(); });
  if (!of_a_neighbourhood) {
    return std::string();
  }
  TRY(const auto sealed, records::sealed_identity(transaction, client));
  TRY(const auto identity, records::open_identity(context.store.vault(), client, sealed));
  const auto* pilot =
      context.bundle->municipality.pilot_for(identity.address.postcode, context.today());
  return pilot == nullptr ? std::string() : pilot->name;
}

CaseRoad in_pilot(CaseRoad road, const std::string& pilot) {
  road.workflow = &road.task->workflow(road.day, pilot);
  return road;
}

Result<CaseFile> join_pilot(const Context& context, const JoinPilot& request) {
  TRY(const auto permission, allowed(context, access::Act::open_case));
  TRY_DO(check_pilot(context, request.pilot));
  TRY_DO(must_say(request.because, "/because", "why the case joins or leaves the pilot", 500));
  TRY(const auto road, road_of(context, request.case_file));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<CaseFile> {
    TRY(auto case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(check_road(road, case_file, request.pilot));
    const std::string before = case_file.pilot;
    case_file.pilot = request.pilot;
    TRY_DO(records::set_pilot(transaction, case_file));
    TRY_DO(write_line(transaction, context, permission,
                      Line{.act = access::Act::open_case,
                           .subject_kind = "case",
                           .subject_id = case_file.id.text(),
                           .client = case_file.client,
                           .case_file = case_file.id,
                           .details = Map{{"what", "pilot"},
                                          {"from", before},
                                          {"to", case_file.pilot},
                                          {"because", request.because}}}));
    return case_file;
  });
}

}  // namespace naober::casework
