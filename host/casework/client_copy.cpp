#include "casework/client_copy.h"

#include "base/host_version.h"
#include "base/html.h"
#include "base/json.h"
#include "casework/kept_letter.h"
#include "casework/lines.h"
#include "casework/page.h"
#include "casework/rights.h"
#include "casework/sight.h"
#include "records/case_file.h"
#include "records/client.h"
#include "records/copy_of_client.h"

namespace naober::casework {
namespace {

struct CaseRows {
  CaseFile case_file;
  Map rows;
  std::vector<records::SealedRow> records;
  std::vector<records::KeptLetter> letters;
};

struct ClientRows {
  Map rows;
  std::string sealed_identity;
  std::vector<records::SealedRow> records;
  std::vector<CaseRows> cases;
  records::Others others;
};

Result<ClientRows> read_rows(store::ReadTransaction& transaction, const ClientId& client) {
  ClientRows read;
  TRY_DO(records::find_client(transaction, client));
  TRY(read.rows, records::rows_of_client(transaction, client));
  TRY(read.sealed_identity, records::sealed_identity(transaction, client));
  TRY(read.records, records::records_of_client(transaction, client));
  TRY(read.others, records::others_of(transaction, client));
  TRY(auto cases, records::cases_of_client(transaction, client));
  for (auto& case_file : cases) {
    CaseRows one;
    TRY(one.rows, records::rows_of_case(transaction, case_file.id));
    TRY(one.records, records::records_of_case(transaction, case_file.id));
    TRY(one.letters, records::letters_of_case(transaction, case_file.id));
    one.case_file = std::move(case_file);
    read.cases.push_back(std::move(one));
  }
  return read;
}

Value shown_identity(const Identity& identity) {
  return Map{{"bsn", identity.bsn},
             {"family_name", identity.family_name},
             {"given_names", identity.given_names},
             {"birth_date", identity.birth_date},
             {"address", Map{{"street", identity.address.street},
                             {"house_number", identity.address.house_number},
                             {"postcode", identity.address.postcode},
                             {"town", identity.address.town}}}};
}

Result<List> opened_records(store::Vault& vault, const ClientId& client,
                            std::vector<records::SealedRow> rows) {
  List all;
  for (auto& one : rows) {
    if (!one.sealed.empty()) {
      TRY(const auto plain, vault.open_sealed(client.text(), one.sealed));
      TRY(auto identifying, read_json(plain));
      (*one.row.as<Map>())["identifying_fields"] = std::move(identifying);
    }
    all.push_back(std::move(one.row));
  }
  return all;
}

Result<List> opened_letters(store::Vault& vault, const ClientId& client,
                            const std::vector<records::KeptLetter>& letters) {
  List all;
  for (const auto& letter : letters) {
    std::string html;
    if (letter.sealed.empty()) {
      TRY(html, open_letter(vault, client, letter.kept));
    } else {
      TRY(html, vault.open_sealed(client.text(), letter.sealed));
    }
    all.push_back(Map{{"kind", letter.kind},
                      {"id", letter.id},
                      {"on", letter.on ? Value(*letter.on) : Value()},
                      {"html", html}});
  }
  return all;
}

Result<Value> shown_case(store::Vault& vault, const ClientId& client, CaseRows read) {
  TRY(auto own_records, opened_records(vault, client, std::move(read.records)));
  TRY(auto letters, opened_letters(vault, client, read.letters));
  return Value(Map{{"case_id", read.case_file.id.text()},
                   {"number", read.case_file.number},
                   {"task", read.case_file.task},
                   {"rows", std::move(read.rows)},
                   {"records", std::move(own_records)},
                   {"letters", std::move(letters)}});
}

// What stays out, said in the copy itself.
List left_out(const records::Others& others) {
  List sentences;
  if (others.housemates > 0) {
    sentences.emplace_back("In uw huishouden wonen nog " + std::to_string(others.housemates) +
                           " andere mensen. Hun gegevens krijgt u niet: die zijn van hen.");
  }
  if (others.cases > 0) {
    sentences.emplace_back("U staat ook in " + std::to_string(others.cases) +
                           " zaken van iemand anders. Die zaken zijn van die ander.");
  }
  sentences.emplace_back("Namen van medewerkers staan er niet in.");
  sentences.emplace_back(
      "In een verslag kan iemand anders genoemd zijn. De gemeente leest dat na voordat u het "
      "krijgt (AVG art. 15 lid 4).");
  return sentences;
}

Line look_at(const ClientId& client, std::string what) {
  return Line{.act = access::Act::read_client,
              .subject_kind = "client",
              .subject_id = client.text(),
              .client = client,
              .details = Map{{"what", std::move(what)}}};
}

std::string rows_page(const Map& rows) {
  std::string page;
  for (const auto& [table, value] : rows) {
    const auto* list = value.as<List>();
    if (list == nullptr || list->empty() || list->front().as<Map>() == nullptr) {
      continue;
    }
    std::vector<std::string> header;
    for (const auto& [key, unused] : *list->front().as<Map>()) {
      header.push_back(key);
    }
    std::vector<std::vector<std::string>> cells;
    for (const auto& row : *list) {
      std::vector<std::string> line;
      for (const auto& key : header) {
        line.push_back(member_in_words(row, key));
      }
      cells.push_back(std::move(line));
    }
    page += "<h3>" + escape_html(table) + "</h3>\n" + table_of(header, cells);
  }
  return page;
}

std::string letters_page(const Value& letters) {
  std::string page;
  for (const auto& letter : *letters.as<List>()) {
    page += "<h3>" + escape_html("Brief van " + member_in_words(letter, "on")) + "</h3>\n";
    page += "<iframe sandbox title=\"Brief\" style=\"width:100%;height:40rem\" srcdoc=\"" +
            escape_html(letter.text_at("html")) + "\"></iframe>\n";
  }
  return page;
}

// A copy is of everything, so whoever works for some laws alone makes one where they may see it
// all.
Result<void> every_case_is_open(const Context& context, const ClientId& client) {
  if (!laws_of_actor(context)) {
    return {};
  }
  return context.store.read([&](store::ReadTransaction& transaction) -> Result<void> {
    TRY(const auto cases, records::cases_of_client(transaction, client));
    for (const CaseFile& case_file : cases) {
      TRY_DO(may_see_case(transaction, context, case_file));
    }
    return {};
  });
}

}  // namespace

Result<Value> copy_of_client(const Context& context, const ClientId& client) {
  TRY(const auto permission, allowed_to_look_here(context));
  TRY_DO(every_case_is_open(context, client));
  TRY(auto read, context.store.read([&](store::ReadTransaction& transaction) {
    return read_rows(transaction, client);
  }));
  auto& vault = context.store.vault();
  TRY(const auto identity, records::open_identity(vault, client, read.sealed_identity));
  TRY(auto own_records, opened_records(vault, client, std::move(read.records)));
  List cases;
  for (auto& one : read.cases) {
    TRY(auto shown, shown_case(vault, client, std::move(one)));
    cases.push_back(std::move(shown));
  }
  TRY_DO(record_look(context, permission, look_at(client, "gave a copy of everything")));
  return Value(Map{{"form", "naober-client-1"},
                   {"municipality", context.bundle->municipality.title},
                   {"made_at", context.clock.now().text()},
                   {"host", host_version},
                   {"client_id", client.text()},
                   {"identity", shown_identity(identity)},
                   {"rows", std::move(read.rows)},
                   {"records", std::move(own_records)},
                   {"cases", std::move(cases)},
                   {"left_out", left_out(read.others)}});
}

std::string copy_page(const Value& copy) {
  std::string body =
      paragraph("Dit is alles wat de gemeente " + std::string(copy.text_at("municipality")) +
                " over u bewaart (AVG artikel 15 en 20).");
  body += heading("Wie u bent");
  std::vector<std::vector<std::string>> known;
  for (const auto& [key, value] : *copy.find("identity")->as<Map>()) {
    known.push_back({key, in_words(value)});
  }
  body += table_of({"Wat", "Wat wij weten"}, known);
  body += heading("Wat er niet bij staat");
  for (const auto& sentence : *copy.find("left_out")->as<List>()) {
    body += paragraph(in_words(sentence));
  }
  body += heading("Wat bij geen zaak hoort");
  body += rows_page(*copy.find("rows")->as<Map>());
  for (const auto& one : *copy.find("cases")->as<List>()) {
    body += heading("Zaak " + member_in_words(one, "number") + ": " + member_in_words(one, "task"));
    body += rows_page(*one.find("rows")->as<Map>());
    body += letters_page(*one.find("letters"));
  }
  return page_with("Uw gegevens", body);
}

}  // namespace naober::casework
