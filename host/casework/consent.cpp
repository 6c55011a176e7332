#include "casework/consent.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "casework/checks.h"
#include "casework/consent_age.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "policy/role.h"
#include "records/client.h"
#include "records/consent.h"

namespace naober::casework {
namespace {

// Who writes down what a resident says may write down this too.
Result<access::Permission> allowed_to_record(const Context& context) {
  auto first = allowed(context, access::Act::record_facts);
  for (const auto act : {access::Act::make_plan, access::Act::register_notification}) {
    if (first) {
      return first;
    }
    if (auto other = allowed(context, act)) {
      return other;
    }
  }
  return first;
}

Line line_about(const Consent& consent, std::string what) {
  List purposes;
  for (const auto& purpose : consent.purposes) {
    purposes.emplace_back(purpose);
  }
  return Line{.act = access::Act::record_facts,
              .subject_kind = "consent",
              .subject_id = consent.id.text(),
              .client = consent.client,
              .details = Map{{"what", std::move(what)},
                             {"of_law", consent.of_law},
                             {"for_law", consent.for_law},
                             {"purposes", std::move(purposes)}}};
}

Result<void> check_law(const std::string& law, const std::string& pointer) {
  const auto& known = policy::known_laws();
  if (std::find(known.begin(), known.end(), law) != known.end()) {
    return {};
  }
  return refuse(Fault::invalid,
                "'" + law.substr(0, 64) + "' is no law that this house knows; known are " +
                    listed(known, "and") + ".",
                pointer);
}

Result<void> check_laws(const GiveConsent& request) {
  TRY_DO(check_law(request.of_law, "/of_law"));
  TRY_DO(check_law(request.for_law, "/for_law"));
  if (request.of_law == request.for_law) {
    return refuse(Fault::invalid,
                  "Data of the " + title_of_law(request.of_law) +
                      " may be used for that law without consent; name another law to use it for.",
                  "/for_law");
  }
  return {};
}

Result<std::vector<std::string>> words_of(const std::vector<access::Purpose>& purposes) {
  if (purposes.empty()) {
    return refuse(Fault::invalid,
                  "A consent is for a purpose; name one or more of them, such as 'investigation'.",
                  "/purposes");
  }
  std::vector<std::string> words;
  for (const auto purpose : purposes) {
    const std::string word(access::name_of(purpose));
    if (std::find(words.begin(), words.end(), word) != words.end()) {
      return refuse(Fault::invalid, "The purpose '" + word + "' stands there twice.", "/purposes");
    }
    words.push_back(word);
  }
  return words;
}

Result<int> age_of(const Context& context, const ClientId& client, Date on) {
  TRY(const auto sealed, context.store.read([&](store::ReadTransaction& transaction) {
    return records::sealed_identity(transaction, client);
  }));
  TRY(const auto identity, records::open_identity(context.store.vault(), client, sealed));
  if (on < identity.birth_date) {
    return refuse(Fault::invalid, "Nobody consents before being born.", "/given_on");
  }
  return on.years_since(identity.birth_date);
}

}  // namespace

Result<Consent> give_consent(const Context& context, const GiveConsent& request) {
  TRY(const auto permission, allowed_to_record(context));
  TRY_DO(check_laws(request));
  TRY_DO(must_say(request.how, "/how", "where the consent can be seen", 500));
  Consent consent;
  consent.id = ConsentId::make(context.random);
  consent.client = request.client;
  consent.of_law = request.of_law;
  consent.for_law = request.for_law;
  TRY(consent.purposes, words_of(request.purposes));
  consent.given_by = request.given_by;
  consent.how = request.how;
  TRY(consent.given_on, past_day(context, request.given_on, "/given_on"));
  consent.until = request.until;
  if (consent.until && *consent.until < consent.given_on) {
    return refuse(Fault::invalid, "A consent does not end before the day on which it was given.",
                  "/until");
  }
  TRY(const int age, age_of(context, request.client, consent.given_on));
  TRY_DO(check_consent_giver(request.given_by, age, "/given_by"));
  consent.recorded_by = context.who();
  consent.recorded_at = context.clock.now();
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Consent> {
    TRY_DO(records::add_consent(transaction, consent));
    TRY_DO(write_line(transaction, context, permission, line_about(consent, "consent given")));
    return consent;
  });
}

Result<Consent> withdraw_consent(const Context& context, const WithdrawConsent& request) {
  TRY(const auto permission, allowed_to_record(context));
  if (request.because.size() > 500 || !is_utf8(request.because)) {
    return refuse(Fault::invalid, "A reason is a text of at most 500 bytes.", "/because");
  }
  return context.store.write([&](store::WriteTransaction& transaction) -> Result<Consent> {
    TRY(auto consent, records::find_consent(transaction, request.consent));
    consent.withdrawn_on = context.today();
    consent.withdrawn_because = request.because;
    consent.withdrawal_recorded_by = context.who();
    TRY_DO(records::withdraw_consent(transaction, consent));
    TRY_DO(write_line(transaction, context, permission, line_about(consent, "consent withdrawn")));
    return consent;
  });
}

Result<std::vector<Consent>> list_consents(const Context& context, const ClientId& client) {
  TRY(const auto permission, allowed_to_look(context));
  TRY(auto found,
      context.store.read([&](store::ReadTransaction& transaction) -> Result<std::vector<Consent>> {
        TRY_DO(records::find_client(transaction, client));
        return records::consents_of(transaction, client);
      }));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "client",
                          .subject_id = client.text(),
                          .client = client,
                          .details = Map{{"what", "read the consents"}}}));
  return found;
}

}  // namespace naober::casework
