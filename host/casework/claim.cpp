#include "casework/claim.h"

#include <algorithm>

#include "casework/case_letter.h"
#include "casework/checks.h"
#include "casework/dutch.h"
#include "casework/events.h"
#include "casework/hearing.h"
#include "casework/lines.h"
#include "casework/listen.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/case_letter.h"
#include "records/claim.h"
#include "records/client.h"
#include "records/decision.h"

namespace naober::casework {
namespace {

constexpr std::string_view participation = "participation";

struct Matter {
  CaseFile case_file;
  std::optional<Decision> withdrawal;
  std::vector<access::EarlierAct> earlier;
  std::string sealed_identity;
};

Result<Matter> read_matter(store::ReadTransaction& transaction, const DecideClaim& request) {
  Matter matter;
  TRY(matter.case_file, open_at_version(transaction, request.case_file, request.version));
  if (request.withdrawal) {
    TRY(matter.withdrawal, records::find_decision(transaction, *request.withdrawal));
  }
  TRY(matter.earlier, earlier_acts(transaction, request.case_file));
  TRY(matter.sealed_identity, records::sealed_identity(transaction, matter.case_file.client));
  return matter;
}

Line line_of(const Claim& claim, access::Act act, std::string what, Map more = {}) {
  more.emplace("what", std::move(what));
  return Line{.act = act,
              .subject_kind = "claim",
              .subject_id = claim.id.text(),
              .client = claim.client,
              .case_file = claim.case_file,
              .details = Value(std::move(more))};
}

// The law of what was withdrawn, as the catalogue has it.
Result<std::string> law_of(const Context& context, const Matter& matter) {
  if (!matter.withdrawal) {
    return std::string(participation);
  }
  if (matter.withdrawal->kind != DecisionKind::withdraw ||
      matter.withdrawal->case_file != matter.case_file.id) {
    return refuse(Fault::invalid, "This is no withdrawal of this case.", "/withdrawal_id");
  }
  const auto* provision = context.bundle->provision(matter.withdrawal->provision);
  if (provision == nullptr) {
    return refuse(Fault::conflict,
                  "The catalogue does not know '" + matter.withdrawal->provision +
                      "' any more, so the law of this claim is not known.",
                  "/withdrawal_id");
  }
  return provision->law;
}

bool on_ground_a(const std::optional<Decision>& withdrawal) {
  return withdrawal && withdrawal->article.ends_with("sub a");
}

Result<std::string> article_of_fine(const DecideClaim& request, const std::string& law) {
  if (law != participation) {
    return refuse(Fault::not_allowed,
                  "A fine exists in the Participatiewet only (18a); help of the law '" + law +
                      "' knows none.",
                  "/kind");
  }
  if (!request.duty_to_inform_broken) {
    return refuse(Fault::conflict,
                  "A fine is for who broke the duty to inform (Participatiewet 17 and 18a).",
                  "/duty_to_inform_broken");
  }
  return std::string("Participatiewet art. 18a");
}

// What each law asks before it asks money back.
Result<std::string> article_of(const DecideClaim& request, const Matter& matter,
                               const std::string& law) {
  if (request.kind == ClaimKind::fine) {
    return article_of_fine(request, law);
  }
  if (law == participation) {
    return std::string(request.duty_to_inform_broken ? "Participatiewet art. 58 lid 1"
                                                     : "Participatiewet art. 58 lid 2");
  }
  const std::string article = law == "youth" ? "Jeugdwet art. 8.1.4" : "Wmo 2015 art. 2.4.1";
  if (!on_ground_a(matter.withdrawal)) {
    return refuse(Fault::conflict,
                  "Money is asked back only after a withdrawal on ground a, wrong data (" +
                      article + "); withdraw the decision on that ground first.",
                  "/withdrawal_id");
  }
  if (!request.on_purpose) {
    return refuse(Fault::conflict,
                  "Money is asked back only from who gave wrong data on purpose (" + article +
                      "); a mistake is no purpose.",
                  "/on_purpose");
  }
  return article;
}

Result<void> check_amounts(const Context& context, const DecideClaim& request) {
  TRY_DO(must_say(request.reason, "/reason", "to the resident why money is asked"));
  if (request.amount.cents <= 0) {
    return refuse(Fault::invalid, "An amount is more than nothing.", "/amount");
  }
  if (request.instalment.cents < 0 || request.instalment > request.amount) {
    return refuse(Fault::invalid, "An instalment is no more than the whole amount.", "/instalment");
  }
  if (request.instalment.cents > 0 && !request.first_instalment_on) {
    return refuse(Fault::invalid, "Say on which day the first instalment is paid.",
                  "/first_instalment_on");
  }
  if (request.first_instalment_on && *request.first_instalment_on <= context.today()) {
    return refuse(Fault::invalid, "The first instalment lies after today.", "/first_instalment_on");
  }
  return {};
}

Result<Claim> claim_for(const Context& context, const DecideClaim& request, const Matter& matter,
                        const access::Permission& permission) {
  TRY_DO(check_amounts(context, request));
  TRY_DO(check_heard(context, request.heard_on, request.not_heard_because));
  Claim claim;
  claim.id = ClaimId::make(context.random);
  claim.case_file = request.case_file;
  claim.client = matter.case_file.client;
  claim.kind = request.kind;
  claim.debtor = request.debtor;
  TRY(claim.law, law_of(context, matter));
  TRY(claim.article, article_of(request, matter, claim.law));
  claim.withdrawal = request.withdrawal;
  claim.amount = request.amount;
  claim.reason = request.reason;
  claim.heard_on = request.heard_on;
  claim.not_heard_because = request.not_heard_because;
  claim.mandate = permission.mandate;
  claim.decided_by = context.who();
  claim.role = permission.role;
  claim.organisation = permission.organisation;
  claim.decided_on = context.today();
  TRY(const auto term, core_term(context, "objection_term", claim.decided_on));
  claim.objection_until = context.calendar.last_day(term.term, claim.decided_on, TermSource::law);
  claim.instalment = request.instalment;
  claim.first_instalment_on = request.first_instalment_on;
  return claim;
}

Result<DraftLetter> letter_for(const Context& context, const Matter& matter, const Claim& claim) {
  Situation situation;
  situation.case_file = matter.case_file;
  situation.sealed_identity = matter.sealed_identity;
  situation.event.name = "claim_decided";
  situation.event.on = context.today();
  TRY(const auto address, core_text(context, "objection_address", context.today()));
  situation.event.details = Map{{"amount", claim.amount},
                                {"article", claim.article},
                                {"objection_until", claim.objection_until},
                                {"objection_address", address}};
  if (claim.instalment.cents > 0) {
    situation.event.details.emplace("instalment", claim.instalment);
    situation.event.details.emplace("first_instalment_on", *claim.first_instalment_on);
  }
  TRY(const auto* task, task_of(context, "casework"));
  TRY(auto letter,
      draft_letter(context, *task, situation,
                   claim.kind == ClaimKind::fine ? "claim_fine" : "claim_recovery", claim.reason));
  letter.letter.made_by = context.who();
  return letter;
}

// One change of a claim that is there.
template <class Change>
Result<Claim> change_claim(const Context& context, const ClaimId& id, std::string what,
                           Change change) {
  TRY(const auto permission, allowed(context, access::Act::recover));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Claim> {
    TRY(const auto claim, records::find_claim(transaction, id));
    TRY_DO(change(transaction, claim));
    TRY_DO(
        write_line(transaction, context, permission, line_of(claim, access::Act::recover, what)));
    return records::find_claim(transaction, id);
  });
}

}  // namespace

Result<DecidedClaim> decide_claim(const Context& context, const DecideClaim& request) {
  TRY(const auto matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, request);
  }));
  access::Context known;
  known.earlier = matter.earlier;
  TRY(const auto permission, allowed(context, access::Act::recover, known));
  TRY(const auto claim, claim_for(context, request, matter, permission));
  TRY(const auto letter, letter_for(context, matter, claim));
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<DecidedClaim> {
    DecidedClaim result{{}, claim};
    TRY(result.case_file, open_at_version(transaction, request.case_file, request.version));
    TRY_DO(records::add_claim(transaction, claim));
    TRY_DO(records::add_letter(transaction, letter.letter, letter.sealed));
    TRY_DO(records::change_case(transaction, result.case_file));
    TRY_DO(emit(transaction, context, result.case_file, "claim_decided", word_of(claim.kind)));
    TRY_DO(write_line(transaction, context, permission,
                      line_of(claim, access::Act::recover, "claim decided",
                              Map{{"kind", word_of(claim.kind)},
                                  {"amount", claim.amount.text()},
                                  {"article", claim.article}})));
    return result;
  });
}

Result<Claim> record_payment(const Context& context, const RecordPayment& request) {
  TRY_DO(past_day(context, request.paid_on, "/paid_on"));
  if (request.amount.cents <= 0) {
    return refuse(Fault::invalid, "A payment is more than nothing.", "/amount");
  }
  return change_claim(
      context, request.claim, "payment recorded",
      [&](store::WriteTransaction& transaction, const Claim& claim) -> Result<void> {
        if (request.paid_on < claim.decided_on) {
          return refuse(
              Fault::invalid,
              "The claim is of " + claim.decided_on.text() + "; it cannot have been paid before.",
              "/paid_on");
        }
        if (request.amount > claim.balance()) {
          return refuse(Fault::conflict,
                        "No more can be paid than is left: " + claim.balance().text() + ".",
                        "/amount");
        }
        return records::add_payment(transaction, claim.id,
                                    Payment{0, request.paid_on, request.amount, context.who()});
      });
}

Result<Claim> set_instalments(const Context& context, const SetInstalments& request) {
  if (request.first_instalment_on <= context.today()) {
    return refuse(Fault::invalid, "The first instalment lies after today.", "/first_instalment_on");
  }
  return change_claim(context, request.claim, "instalments agreed",
                      [&](store::WriteTransaction& transaction, Claim claim) -> Result<void> {
                        if (request.instalment.cents <= 0 || request.instalment > claim.balance()) {
                          return refuse(
                              Fault::invalid,
                              "An instalment is more than nothing and no more than what is left: " +
                                  claim.balance().text() + ".",
                              "/instalment");
                        }
                        claim.instalment = request.instalment;
                        claim.first_instalment_on = request.first_instalment_on;
                        return records::change_instalments(transaction, claim);
                      });
}

Result<Claim> open_claim(const Context& context, const ClaimId& claim) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto found, context.store.read([&](store::ReadTransaction& transaction) {
    return records::find_claim(transaction, claim);
  }));
  TRY_DO(
      record_look(context, permission, line_of(found, access::Act::read_client, "opened a claim")));
  return found;
}

}  // namespace naober::casework
