// Who looked at my file? The journal's answer, for the resident.
#include <map>

#include "casework/client_copy.h"
#include "casework/lines.h"
#include "casework/page.h"
#include "casework/policy_of.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "journal/journal.h"
#include "records/case_file.h"

namespace naober::casework {
namespace {

constexpr std::size_t most_lines = 10'000;
constexpr int page_size = 500;

// What a person did, in plain Dutch; what the house has no word for stands as it is.
std::string act_in_dutch(const std::string& act) {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"read_client", "Uw gegevens bekeken"},
      {"register_notification", "Uw vraag of gegevens opgeschreven"},
      {"open_case", "Een zaak voor u geopend"},
      {"record_facts", "Opgeschreven wat u vertelde"},
      {"hold_conversation", "Een gesprek met u opgeschreven"},
      {"make_plan", "Aan uw plan gewerkt"},
      {"advise", "De regels om advies gevraagd"},
      {"consult", "Overlegd met de gemeente"},
      {"decide", "Een besluit over u genomen"},
      {"order", "Hulp voor u besteld"},
      {"suspend", "De termijn stilgezet"},
      {"receive_objection", "Uw bezwaar ontvangen"},
      {"decide_objection", "Over uw bezwaar beslist"},
      {"deliver", "Hulp aan u gegeven"},
      {"read_journal", "Gelezen wie uw gegevens bekeek"},
      {"recover", "Geld teruggevraagd"},
      {"help_urgently", "Met spoed hulp gegeven"},
      {"direct", "De hulp voor uw huishouden geregeld"},
      {"supervise", "Toezicht gehouden"},
      {"refused", "Geprobeerd uw gegevens te zien; dat mocht niet"},
      {"propose_destruction", "Voorgesteld uw gegevens te vernietigen"},
      {"approve_destruction", "Beslist over het vernietigen van uw gegevens"},
      {"destroyed", "Uw gegevens vernietigd"}};
  const auto found = words.find(act);
  return found == words.end() ? act : found->second;
}

std::string purpose_in_dutch(const std::string& purpose) {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"investigation", "Onderzoek naar uw vraag"},  {"decision", "Een besluit over hulp"},
      {"delivery", "Hulp geven en volgen"},          {"objection", "Uw bezwaar"},
      {"supervision", "Toezicht en verantwoording"}, {"client_request", "U vroeg erom"}};
  const auto found = words.find(purpose);
  return found == words.end() ? purpose : found->second;
}

// The law that a look rests on: that of its case, or the task of the municipality as such.
class Bases {
 public:
  Bases(store::ReadTransaction& transaction, const Context& context)
      : transaction_(transaction), context_(context) {}
  const std::string& of(const std::string& case_id) {
    const auto known = known_.find(case_id);
    return known != known_.end() ? known->second
                                 : known_.emplace(case_id, find(case_id)).first->second;
  }

 private:
  std::string find(const std::string& case_id) const {
    const std::string general = "AVG art. 6 lid 1 onder e";
    const auto id = CaseId::parse(case_id);
    if (!id) {
      return general;
    }
    const auto case_file = records::find_case(transaction_, *id);
    std::string laws;
    if (case_file) {
      for (const auto& law : laws_of_task(*context_.bundle, case_file->task)) {
        laws += (laws.empty() ? "" : ", ") + title_of_law(law);
      }
    }
    return laws.empty() ? general : laws;
  }

  store::ReadTransaction& transaction_;
  const Context& context_;
  std::map<std::string, std::string, std::less<>> known_;
};

Value shown_line(const Context& context, Bases& bases, const journal::NumberedEntry& one) {
  const auto& entry = one.entry;
  const bool by_host = entry.user_id == "host";
  const Value* from = entry.details.find("from");
  return Map{{"number", one.number},
             {"at", entry.at.text()},
             {"on", Clock::day_in_the_netherlands(entry.at)},
             {"user_id", entry.user_id},
             {"role", entry.role},
             {"role_title",
              by_host ? std::string("Het systeem zelf") : title_of_role(context, entry.role)},
             {"on_behalf_of", entry.organisation},
             {"organisation_title",
              by_host ? std::string() : title_of_organisation(context, entry.organisation)},
             {"act", entry.act},
             {"act_title", act_in_dutch(entry.act)},
             {"purpose", entry.purpose},
             {"purpose_title", purpose_in_dutch(entry.purpose)},
             {"basis", bases.of(entry.case_id)},
             {"case_id", entry.case_id.empty() ? Value() : Value(entry.case_id)},
             {"from", from == nullptr ? Value() : *from},
             {"result", entry.act == "refused" ? "refused" : "done"}};
}

struct Lines {
  List items;
  bool more = false;
};

Result<Lines> read_lines(store::ReadTransaction& transaction, const Context& context,
                         const ClientId& client) {
  Lines lines;
  Bases bases(transaction, context);
  std::int64_t before = 0;
  while (lines.items.size() < most_lines) {
    TRY(const auto page, journal::page_of_client(transaction, client.text(), before, page_size));
    for (const auto& one : page) {
      lines.items.push_back(shown_line(context, bases, one));
      before = one.number;
    }
    if (page.size() < static_cast<std::size_t>(page_size)) {
      return lines;
    }
  }
  lines.more = true;
  return lines;
}

}  // namespace

Result<Value> access_report(const Context& context, const ClientId& client) {
  TRY(const auto permission, allowed_to_look_here(context));
  TRY(auto lines, context.store.read([&](store::ReadTransaction& transaction) {
    return read_lines(transaction, context, client);
  }));
  if (lines.items.empty()) {
    return refuse(Fault::not_found, "Nobody of this id was ever known in this municipality.",
                  client.text());
  }
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "client",
                          .subject_id = client.text(),
                          .client = client,
                          .details = Map{{"what", "gave the access report"}}}));
  return Value(Map{{"form", "naober-access-1"},
                   {"municipality", context.bundle->municipality.title},
                   {"made_at", context.clock.now().text()},
                   {"client_id", client.text()},
                   {"items", std::move(lines.items)},
                   {"older_left_out", lines.more}});
}

std::string access_page(const Value& report) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : *report.find("items")->as<List>()) {
    rows.push_back({member_in_words(line, "at"), member_in_words(line, "act_title"),
                    member_in_words(line, "role_title"),
                    member_in_words(line, "organisation_title"),
                    member_in_words(line, "purpose_title"), member_in_words(line, "basis")});
  }
  std::string body =
      paragraph("Hier ziet u wie bij de gemeente " + std::string(report.text_at("municipality")) +
                " uw gegevens bekeek of veranderde, en waarom. Het nieuwste staat bovenaan.");
  body += paragraph("Klopt er iets niet? Neem dan contact op met uw gemeente.");
  body +=
      table_of({"Wanneer", "Wat", "Wie", "Voor welke organisatie", "Waarom", "Op grond van"}, rows);
  return page_with("Wie bekeek mijn gegevens?", body);
}

}  // namespace naober::casework
