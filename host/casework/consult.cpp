// A municipal employee gives a judgement (overleg), in person.
#include "casework/advise.h"
#include "casework/checks.h"
#include "casework/events.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/road.h"
#include "records/case_file.h"
#include "records/consultation.h"

namespace naober::casework {
namespace {

Result<Consultation> make_consultation(const Context& context, const Consult& request) {
  if (!is_municipal(context)) {
    return refuse(Fault::not_allowed,
                  "A consultation is the judgement of a municipal employee; you work for '" +
                      context.actor.organisation + "'. Ask a colleague of the municipality.",
                  "consult");
  }
  if (context.bundle->provision(request.provision) == nullptr) {
    return refuse(Fault::not_found,
                  "There is no provision '" + request.provision.substr(0, 64) +
                      "' in the catalogue of " + context.bundle->municipality.title + ".",
                  "/provision");
  }
  TRY_DO(must_say(request.judgement, "/judgement", "what the judgement is"));
  Consultation held;
  held.id = ConsultationId::make(context.random);
  held.case_file = request.case_file;
  held.provision = request.provision;
  TRY(held.held_on, past_day(context, request.held_on, "/held_on"));
  held.consulted = context.actor.user.text();
  held.organisation = context.actor.organisation;
  held.judgement = request.judgement;
  held.agrees = request.agrees;
  return held;
}

}  // namespace

Result<Consultation> consult(const Context& context, const Consult& request) {
  access::Context known;
  known.provision = request.provision;
  TRY(const auto permission, allowed(context, access::Act::consult, known));
  TRY(const auto held, make_consultation(context, request));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Consultation> {
    TRY(auto case_file, records::find_case(transaction, request.case_file));
    TRY_DO(must_be_open(case_file));
    TRY_DO(records::add_consultation(transaction, held));
    TRY_DO(records::change_case(transaction, case_file));
    TRY_DO(emit(transaction, context, case_file, "consultation_held", held.provision,
                Map{{"agrees", held.agrees}, {"held_on", held.held_on}}));
    TRY_DO(
        write_line(transaction, context, permission,
                   Line{.act = access::Act::consult,
                        .subject_kind = "consultation",
                        .subject_id = held.id.text(),
                        .client = case_file.client,
                        .case_file = case_file.id,
                        .details = Map{{"provision", held.provision}, {"agrees", held.agrees}}}));
    return held;
  });
}

}  // namespace naober::casework
