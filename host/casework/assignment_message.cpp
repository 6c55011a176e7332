#include "casework/assignment_message.h"

#include <pugixml.hpp>

#include <cctype>
#include <cstdio>
#include <optional>
#include <sstream>
#include <utility>

#include "casework/age_group.h"
#include "casework/deliver.h"
#include "casework/lines.h"
#include "casework/rights.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/decision.h"
#include "records/identity.h"
#include "records/order.h"

namespace naober::casework {
namespace {

// What sets the two messages apart; the rest of them is the same.
struct Standard {
  const char* kind;     // "WMO301"
  const char* code;     // Vektis COD002
  const char* message;  // the prefix of its elements, and part of its namespace
  const char* base;     // the prefix of what both share within iWmo or iJw
};
constexpr Standard wmo = {"WMO301", "414", "wmo301", "iwmo"};
constexpr Standard youth = {"JW301", "436", "jw301", "ijw"};

struct Matter {
  Order order;
  std::int64_t number = 0;
  CaseFile case_file;
  Decision decision;
  std::string sealed_identity;
};

struct Assignment {
  Standard standard;
  std::string product;
  std::string sender;    // CBS code
  std::string receiver;  // AGB code
  Matter matter;
  Identity identity;
  Granted granted;
};

// One element of the message, and what stands in it. An element of the message itself or of the
// base schema is told apart by its prefix.
class Element {
 public:
  Element(pugi::xml_node node, const Standard& standard) : node_(node), standard_(standard) {}
  Element own(const char* name) { return add(standard_.message, name); }
  Element shared(const char* name) { return add(standard_.base, name); }
  void own(const char* name, const std::string& text) { own(name).says(text); }
  void shared(const char* name, const std::string& text) { shared(name).says(text); }

 private:
  Element add(const char* prefix, const char* name) {
    return {node_.append_child((std::string(prefix) + ":" + name).c_str()), standard_};
  }
  void says(const std::string& text) { node_.text().set(text.c_str()); }

  pugi::xml_node node_;
  const Standard& standard_;
};

// The first so many letters, never half a letter.
std::string at_most(std::string_view text, std::size_t letters) {
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end) {
    const bool begins = (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U;
    if (begins && ++seen > letters) {
      break;
    }
  }
  return std::string(text.substr(0, end));
}

std::string without_blanks(std::string_view text) {
  std::string kept;
  for (const char letter : text) {
    if (letter != ' ' && letter != '-') {
      kept += letter;
    }
  }
  return kept;
}

// "12a" is house 12 with the letter a; "12 bis" is house 12 with an addition.
void write_house(Element& address, const std::string& house_number) {
  const std::string whole = without_blanks(house_number);
  const auto digits = whole.find_first_not_of("0123456789");
  const std::string number = whole.substr(0, digits);
  if (number.empty() || number.size() > 5) {
    return;
  }
  Element house = address.shared("Huis");
  house.shared("Huisnummer", number);
  const std::string rest = digits == std::string::npos ? "" : whole.substr(digits);
  if (rest.size() == 1) {
    house.shared("Huisletter", rest);
  } else if (!rest.empty()) {
    house.shared("HuisnummerToevoeging", at_most(rest, 4));
  }
}

std::string initials_of(const std::string& given_names) {
  std::string initials;
  std::istringstream names(given_names);
  for (std::string name; names >> name;) {
    initials += at_most(name, 1);
  }
  return at_most(initials, 6);
}

void write_header(Element& message, const Assignment& assignment) {
  Element header = message.own("Header");
  header.own("BerichtCode", assignment.standard.code);
  header.own("BerichtVersie", "3");
  header.own("BerichtSubversie", "2");
  header.own("Afzender", assignment.sender);
  header.own("Ontvanger", assignment.receiver);
  Element identification = header.own("BerichtIdentificatie");
  identification.shared("Identificatie", std::to_string(assignment.matter.number));
  identification.shared("Dagtekening", assignment.matter.order.ordered_on.text());
  Element version = header.own("XsdVersie");
  version.shared("BasisschemaXsdVersie", "1.0.0");
  version.shared("BerichtXsdVersie", "1.0.0");
}

void write_name(Element& client, const Identity& identity) {
  constexpr std::size_t name_limit = 200;
  Element name = client.own("Naam");
  name.shared("Geslachtsnaam").shared("Achternaam", at_most(identity.family_name, name_limit));
  if (!identity.given_names.empty()) {
    name.shared("Voornamen", at_most(identity.given_names, name_limit));
    name.shared("Voorletters", initials_of(identity.given_names));
  }
  name.shared("NaamGebruik", "1");  // own name
}

void write_address(Element& client, const Address& address) {
  constexpr std::size_t street_limit = 24;  // as the registers shorten it (NEN 5825)
  constexpr std::size_t town_limit = 80;
  Element contact = client.own("Contactgegevens").own("Contact");
  contact.own("Soort", "01");  // the address of the register of persons
  Element shown = contact.own("Adres");
  write_house(shown, address.house_number);
  if (!address.postcode.empty()) {
    shown.shared("Postcode", without_blanks(address.postcode));
  }
  if (!address.street.empty()) {
    shown.shared("Straatnaam", at_most(address.street, street_limit));
  }
  if (!address.town.empty()) {
    shown.shared("Plaatsnaam", at_most(address.town, town_limit));
  }
}

struct Volume {
  std::int64_t count;
  const char* unit;  // WJ756
};

// A grant in whole units of the standard; hours that are not whole in minutes.
std::optional<Volume> volume_of(const Granted& granted) {
  constexpr std::int64_t hundred = 100;
  const bool whole = granted.hundredths % hundred == 0;
  const std::int64_t count = granted.hundredths / hundred;
  if (granted.unit == "hours") {
    return whole ? Volume{count, "04"} : Volume{granted.hundredths * 60 / hundred, "01"};
  }
  if (!whole) {
    return std::nullopt;
  }
  if (granted.unit == "half_days") {
    return Volume{count, "16"};
  }
  if (granted.unit == "nights") {
    return Volume{count, "14"};
  }
  return std::nullopt;
}

// WMO757; none for a year, which the standard does not count by.
const char* frequency_of(const std::string& period) {
  return period == "day" ? "1" : period == "week" ? "2" : period == "month" ? "4" : nullptr;
}

// What cannot be said in units of the standard is said in words: nothing of a grant goes missing.
void write_volume(Element& product, const Granted& granted) {
  const auto volume = volume_of(granted);
  const char* const frequency = frequency_of(granted.period);
  if (volume && frequency != nullptr) {
    Element told = product.own("Omvang");
    told.shared("Volume", std::to_string(volume->count));
    told.shared("Eenheid", volume->unit);
    told.shared("Frequentie", frequency);
  } else if (granted.hundredths > 0) {
    char amount[32];
    std::snprintf(amount, sizeof amount, "%.2f", static_cast<double>(granted.hundredths) / 100);
    product.own("Commentaar", std::string("Toegekend: ") + amount + " " + granted.unit +
                                  (granted.period.empty() ? "" : " per " + granted.period));
  }
}

void write_product(Element& client, const Assignment& assignment) {
  constexpr std::size_t category = 2;
  const Order& order = assignment.matter.order;
  Element product = client.own("ToegewezenProducten").own("ToegewezenProduct");
  product.own("ToewijzingNummer", std::to_string(assignment.matter.number));
  Element kind = product.own("Product");
  kind.shared("Categorie", assignment.product.substr(0, category));
  if (assignment.product.size() > category) {
    kind.shared("Code", assignment.product);
  }
  product.own("Toewijzingsdatum", order.ordered_on.text());
  product.own("Toewijzingstijd", "00:00:00");  // an order is of a day
  product.own("Ingangsdatum", order.starts_on.text());
  if (order.ends_on) {
    product.own("Einddatum", order.ends_on->text());
  }
  write_volume(product, assignment.granted);
}

std::string write(const Assignment& assignment) {
  const Standard& standard = assignment.standard;
  pugi::xml_document document;
  auto declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version") = "1.0";
  declaration.append_attribute("encoding") = "UTF-8";
  auto root = document.append_child((std::string(standard.message) + ":Bericht").c_str());
  const std::string space = std::string("http://www.istandaarden.nl/") + standard.base + "/3_2/";
  root.append_attribute((std::string("xmlns:") + standard.base).c_str()) =
      (space + "basisschema/schema").c_str();
  root.append_attribute((std::string("xmlns:") + standard.message).c_str()) =
      (space + standard.message + "/schema").c_str();
  Element message(root, standard);
  write_header(message, assignment);
  Element client = message.own("Client");
  client.own("Bsn", assignment.identity.bsn);
  client.own("Geboortedatum").shared("Datum", assignment.identity.birth_date.text());
  client.own("Geslacht", "0");  // unknown: nobody asked
  write_name(client, assignment.identity);
  write_address(client, assignment.identity.address);
  write_product(client, assignment);
  std::ostringstream text;
  document.save(text, "  ");
  return text.str();
}

Result<Matter> read_matter(store::ReadTransaction& transaction, const OrderId& id) {
  Matter matter;
  TRY(matter.order, records::find_order(transaction, id));
  TRY(matter.number, records::order_number(transaction, id));
  TRY(matter.case_file, records::find_case(transaction, matter.order.case_file));
  TRY(matter.decision, records::find_decision(transaction, matter.order.decision));
  TRY(matter.sealed_identity, records::sealed_identity(transaction, matter.case_file.client));
  return matter;
}

// Help under both laws is youth help for whoever is not eighteen yet (Jeugdwet 1.1).
Result<void> choose_standard(const policy::Provision& provision, Assignment& assignment) {
  constexpr int grown_up = 18;
  const bool young =
      years_between(assignment.identity.birth_date, assignment.matter.order.starts_on) < grown_up;
  auto product = provision.product.find(young ? "youth" : "wmo");
  if (product == provision.product.end() && provision.product.size() == 1) {
    product = provision.product.begin();
  }
  if (product == provision.product.end()) {
    return refuse(Fault::conflict,
                  "'" + provision.title +
                      "' has no national product, so no message is made of it; provisions.lua says "
                      "which: product = { wmo = \"02\" }.",
                  provision.name);
  }
  assignment.standard = product->first == "youth" ? youth : wmo;
  assignment.product = product->second;
  return {};
}

Result<void> find_addresses(const Context& context, Assignment& assignment) {
  const std::string& provider = assignment.matter.order.provider;
  const auto* organisation = context.bundle->roles.organisation(provider);
  if (organisation == nullptr || organisation->agb.empty()) {
    return refuse(Fault::conflict,
                  "'" + provider +
                      "' has no AGB code, which is its address in the national exchange; put it in "
                      "roles.lua: agb = \"42420001\".",
                  provider);
  }
  assignment.receiver = organisation->agb;
  const policy::Municipality& municipality = context.bundle->municipality;
  assignment.sender = municipality.code_at(assignment.matter.order.ordered_on);
  if (assignment.sender.empty()) {
    return refuse(Fault::conflict,
                  municipality.title +
                      " has no CBS code on the day of the order; put it in "
                      "municipality.lua.",
                  municipality.name);
  }
  if (assignment.identity.bsn.empty()) {
    return refuse(Fault::conflict,
                  "The client's BSN is not known yet, and the national message needs it.",
                  assignment.matter.case_file.client.text());
  }
  return {};
}

}  // namespace

Result<AssignmentMessage> assignment_message(const Context& context, const OrderId& order) {
  TRY(const auto permission, allowed(context, access::Act::order));
  Assignment assignment;
  TRY(assignment.matter, context.store.read([&](store::ReadTransaction& transaction) {
    return read_matter(transaction, order);
  }));
  const Matter& matter = assignment.matter;
  TRY(assignment.identity, records::open_identity(context.store.vault(), matter.case_file.client,
                                                  matter.sealed_identity));
  const policy::Provision* const provision = context.bundle->provision(matter.decision.provision);
  if (provision == nullptr) {
    return refuse(Fault::conflict,
                  "The catalogue no longer knows '" + matter.decision.provision +
                      "', so no message is made of it.",
                  matter.decision.provision);
  }
  assignment.granted = granted_by(context, matter.decision);
  TRY_DO(choose_standard(*provision, assignment));
  TRY_DO(find_addresses(context, assignment));
  TRY_DO(record_look(context, permission,
                     Line{.act = access::Act::read_client,
                          .subject_kind = "order",
                          .subject_id = order.text(),
                          .client = matter.case_file.client,
                          .case_file = matter.case_file.id,
                          .details = Map{{"what", "made the assignment message"},
                                         {"message", assignment.standard.kind}}}));
  AssignmentMessage made;
  made.kind = assignment.standard.kind;
  made.name = made.kind + "_" + assignment.sender + "_" + std::to_string(matter.number) + ".xml";
  made.text = write(assignment);
  return made;
}

}  // namespace naober::casework
