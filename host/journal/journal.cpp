#include "journal/journal.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/bsn.h"
#include "base/codec.h"
#include "journal/leaf.h"
#include "journal/merkle.h"
#include "store/connection.h"

namespace naober::journal {

namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_alphanumeric(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// Whether the digits are a piece of a longer word of letters and digits, as a hash or an id is: one
// hash in a hundred holds nine digits that pass the eleven-proof by chance.
bool is_inside_a_hash(std::string_view text, std::size_t start, std::size_t end) {
  constexpr std::size_t shortest = 24;
  while (start > 0 && is_alphanumeric(text[start - 1])) {
    --start;
  }
  while (end < text.size() && is_alphanumeric(text[end])) {
    ++end;
  }
  return end - start >= shortest;
}

// Whether nine digits that stand by themselves pass the eleven-proof.
bool holds_bsn(std::string_view text) {
  for (std::size_t start = 0; start < text.size();) {
    if (!is_digit(text[start])) {
      ++start;
      continue;
    }
    std::size_t end = start;
    while (end < text.size() && is_digit(text[end])) {
      ++end;
    }
    if (end - start == 9 && Bsn::parse(text.substr(start, 9)) &&
        !is_inside_a_hash(text, start, end)) {
      return true;
    }
    start = end;
  }
  return false;
}

bool holds_bsn(const Value& value) {
  if (const auto* text = value.as<std::string>()) {
    return holds_bsn(std::string_view(*text));
  }
  if (const auto* list = value.as<List>()) {
    for (const Value& member : *list) {
      if (holds_bsn(member)) {
        return true;
      }
    }
  }
  if (const auto* map = value.as<Map>()) {
    for (const auto& [key, member] : *map) {
      if (holds_bsn(member)) {
        return true;
      }
    }
  }
  return false;
}

Result<void> check(const Entry& entry) {
  const std::pair<const char*, const std::string*> needed[] = {
      {"user_id", &entry.user_id},           {"purpose", &entry.purpose},       {"act", &entry.act},
      {"subject_kind", &entry.subject_kind}, {"subject_id", &entry.subject_id},
  };
  for (const auto& [name, text] : needed) {
    if (text->empty()) {
      return refuse(Fault::invalid, "A journal entry needs its " + std::string(name),
                    "/" + std::string(name));
    }
  }
  if (holds_bsn(entry.details)) {
    return refuse(Fault::invalid,
                  "The journal holds no identities, and this looks like a BSN; use the client's id",
                  "/details");
  }
  return {};
}

NumberedEntry entry_of(const store::Statement& row) {
  NumberedEntry made;
  made.number = row.integer("number");
  made.entry.at = row.instant("at");
  made.entry.user_id = row.text("user_id");
  made.entry.role = row.text("role");
  made.entry.organisation = row.text("organisation");
  made.entry.purpose = row.text("purpose");
  made.entry.act = row.text("act");
  made.entry.subject_kind = row.text("subject_kind");
  made.entry.subject_id = row.text("subject_id");
  made.entry.client_id = row.text("client_id");
  made.entry.case_id = row.text("case_id");
  made.seal = row.hash("seal");
  return made;
}

// The entry of the row, with its details.
Result<NumberedEntry> whole_entry_of(const store::Statement& row) {
  NumberedEntry made = entry_of(row);
  auto details = decode(row.bytes_view("details"));
  if (!details) {
    return refuse(Fault::unavailable,
                  "The journal is damaged: the details of an entry cannot be read; run 'naober "
                  "journal verify'",
                  "entry " + std::to_string(made.number));
  }
  made.entry.details = *std::move(details);
  return made;
}

Result<std::vector<NumberedEntry>> entries_of(store::Statement rows) {
  std::vector<NumberedEntry> found;
  TRY(bool more, rows.next());
  while (more) {
    TRY(auto entry, whole_entry_of(rows));
    found.push_back(std::move(entry));
    TRY(more, rows.next());
  }
  return found;
}

// When the newest entry was made; the beginning of time when there is none.
Result<Instant> newest_at(store::ReadTransaction& transaction) {
  auto newest = transaction.query("newest_journal_at");
  TRY(const bool there, newest.next());
  return there ? newest.instant("at") : Instant{};
}

std::int64_t upper(std::int64_t before) {
  return before > 0 ? before : std::numeric_limits<std::int64_t>::max();
}

}  // namespace

Result<std::int64_t> append(store::WriteTransaction& transaction, const Entry& given) {
  TRY_DO(check(given));
  Entry entry = given;
  TRY(const Instant newest, newest_at(transaction));
  entry.at = std::max(entry.at, newest);
  const std::string details = encode(entry.details);
  std::string leaf;
  write_leaf(parts_of(entry, details), leaf);
  auto add = transaction.query("add_journal_entry");
  add.bind("at", entry.at).bind("user_id", entry.user_id).bind("role", entry.role);
  add.bind("organisation", entry.organisation).bind("purpose", entry.purpose);
  add.bind("act", entry.act).bind("subject_kind", entry.subject_kind);
  add.bind("subject_id", entry.subject_id).bind("client_id", entry.client_id);
  add.bind("case_id", entry.case_id).bind("details", store::Blob{details});
  add.bind("seal", leaf_hash(leaf));
  TRY_DO(add.run());
  return transaction.connection().last_row();
}

std::string leaf_of(const Entry& entry) {
  std::string leaf;
  const std::string details = encode(entry.details);
  write_leaf(parts_of(entry, details), leaf);
  return leaf;
}

Result<void> record_look(store::Pen& pen, const Entry& look) {
  return pen.write([&look](store::WriteTransaction& transaction) -> Result<void> {
    TRY_DO(append(transaction, look));
    return {};
  });
}

void record_look_soon(store::Pen& pen, Entry look, std::function<void(const Error&)> refused) {
  pen.write_later(
      [look = std::move(look)](store::WriteTransaction& transaction) -> Result<void> {
        TRY_DO(append(transaction, look));
        return {};
      },
      [refused = std::move(refused)](const Result<void>& written) {
        if (!written && refused) {
          refused(written.error());
        }
      });
}

Result<std::vector<NumberedEntry>> page(store::ReadTransaction& transaction, std::int64_t before,
                                        int limit) {
  auto rows = transaction.query("journal_page");
  rows.bind("before", upper(before)).bind("limit", limit);
  return entries_of(std::move(rows));
}

Result<std::vector<NumberedEntry>> page_of_client(store::ReadTransaction& transaction,
                                                  std::string_view client_id, std::int64_t before,
                                                  int limit) {
  auto rows = transaction.query("journal_page_of_client");
  rows.bind("id", client_id).bind("before", upper(before)).bind("limit", limit);
  return entries_of(std::move(rows));
}

Result<std::vector<NumberedEntry>> page_of_case(store::ReadTransaction& transaction,
                                                std::string_view case_id, std::int64_t before,
                                                int limit) {
  auto rows = transaction.query("journal_page_of_case");
  rows.bind("id", case_id).bind("before", upper(before)).bind("limit", limit);
  return entries_of(std::move(rows));
}

Result<NumberedEntry> find(store::ReadTransaction& transaction, std::int64_t number) {
  TRY(auto found, page(transaction, number + 1, 1));
  if (number < 1 || found.empty() || found.front().number != number) {
    return refuse(Fault::not_found, "The journal has no entry of this number",
                  std::to_string(number));
  }
  return std::move(found.front());
}

Result<void> each(store::ReadTransaction& transaction, std::int64_t first,
                  const std::function<bool(const NumberedEntry&)>& hear) {
  auto rows = transaction.query("every_journal_entry");
  rows.bind("first", first);
  TRY(bool more, rows.next());
  while (more) {
    TRY(const auto entry, whole_entry_of(rows));
    if (!hear(entry)) {
      return {};
    }
    TRY(more, rows.next());
  }
  return {};
}

}  // namespace naober::journal
