// The certificate of a destruction for people (verklaring van vernietiging).
#include "base/html.h"
#include "casework/destruction.h"
#include "casework/page.h"

namespace naober::casework {
namespace {

std::string outcome_in_dutch(const std::string& outcome) {
  if (outcome == "destroyed") {
    return "Vernietigd";
  }
  return outcome == "kept" ? "Bewaard" : "Geweigerd";
}

std::vector<std::string> row_of(const Value& item) {
  static const Value none;
  const Value* found = item.find("why");
  const Value& why = found == nullptr ? none : *found;
  const Value* rule = why.find("rule");
  const Value& known = rule == nullptr ? none : *rule;
  const bool is_case = member_in_words(item, "kind") == "case";
  return {is_case ? "Zaak " + member_in_words(why, "case_number") : "Gegevens van een persoon",
          member_in_words(item, "subject_id"),
          member_in_words(known, "source") + " (" + member_in_words(known, "term") + ")",
          member_in_words(why, "until"),
          outcome_in_dutch(member_in_words(item, "outcome")),
          member_in_words(item, "journal_number")};
}

}  // namespace

std::string certificate_page(const Value& certificate, const std::string& municipality) {
  std::vector<std::vector<std::string>> rows;
  const Value* items = certificate.find("items");
  if (const auto* list = items == nullptr ? nullptr : items->as<List>()) {
    for (const auto& item : *list) {
      rows.push_back(row_of(item));
    }
  }
  const auto told = [&](std::string_view key) { return member_in_words(certificate, key); };
  std::string body = paragraph("Gemeente: " + municipality);
  body +=
      paragraph(told("ground") == "request" ? "Grond: een inwoner vroeg erom (AVG art. 17)."
                                            : "Grond: de bewaartermijn is voorbij (Archiefwet).");
  body += paragraph("Voorgedragen op " + told("proposed_on") + " door " + told("proposed_by") +
                    ": " + told("reason"));
  body += paragraph("Goedgekeurd op " + told("decided_on") + " door " + told("decided_by") + ": " +
                    told("decided_because"));
  body += paragraph("Uitgevoerd op " + told("done_on") + ".");
  body +=
      table_of({"Wat", "Kenmerk", "Bewaartermijn", "Te bewaren tot", "Uitkomst", "Logregel"}, rows);
  body += paragraph(
      "Van een persoon die is vernietigd, is de sleutel vernietigd. Naam, BSN, adres en brieven "
      "zijn daarna nergens meer te lezen, ook niet in een oudere reservekopie zonder die sleutel.");
  body += paragraph("Het logboek is niet veranderd. De stand van het logboek, ondertekend:");
  body += "<pre>" + escape_html(told("checkpoint")) + "</pre>\n";
  return page_with("Verklaring van vernietiging", body);
}

}  // namespace naober::casework
