// From rows to values: the three ways in which every trio of this room reads.
//
// Also the small lists that a column holds as JSON; they are written by us and read back as they
// were.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "base/value.h"
#include "model/words.h"
#include "store/transaction.h"

namespace naober::records {

template <class Read>
using RowOf = std::invoke_result_t<Read&, const store::Statement&>;

// Every row, in the order of the query.
template <class Read>
Result<std::vector<RowOf<Read>>> every(store::Statement statement, Read read) {
  std::vector<RowOf<Read>> rows;
  while (true) {
    TRY(const bool there, statement.next());
    if (!there) {
      return rows;
    }
    rows.push_back(read(statement));
  }
}

// The first row, or nothing.
template <class Read>
Result<std::optional<RowOf<Read>>> first(store::Statement statement, Read read) {
  TRY(const bool there, statement.next());
  if (!there) {
    return std::optional<RowOf<Read>>();
  }
  return std::optional<RowOf<Read>>(read(statement));
}

// The one row there must be; otherwise not_found: "There is no <what> '<id>' in this municipality."
template <class Read>
Result<RowOf<Read>> the(store::Statement statement, Read read, std::string_view what,
                        const std::string& id) {
  TRY(const bool there, statement.next());
  if (!there) {
    return refuse(Fault::not_found,
                  "There is no " + std::string(what) + " '" + id + "' in this municipality.", id);
  }
  return read(statement);
}

// A column that holds one of the words of E. We wrote it, so an unknown word is damage: the first
// stands.
template <class E>
E word_at(const store::Statement& row, std::string_view column) {
  const auto word = row.text_view(column);
  for (const auto& [value, known] : words<E>()) {
    if (known == word) {
      return value;
    }
  }
  return words<E>().front().first;
}

// Pages run newest first, by number. Where one starts: below which number (`after` is the `next` of
// the page before, or empty). Refuses what no page gave.
Result<std::int64_t> page_start(const std::string& after);

std::string json_of(const std::vector<std::string>& texts);
std::vector<std::string> texts_of(std::string_view json);

}  // namespace naober::records
