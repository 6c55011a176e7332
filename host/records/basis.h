// What decisions rest on (grondslag): narrow rows for whoever asks many decisions again.
//
// A basis is written in the transaction of its decision. Reading is made for millions: a chunk
// lends its texts from one block of memory, which the next chunk reuses.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/advice.h"
#include "model/decision.h"
#include "store/transaction.h"

namespace naober::records {

// A withdrawal rests on its ground, not on an advice; it has no basis.
Result<void> add_basis(store::WriteTransaction& transaction, const Decision& decision,
                       std::string_view task, const Advice& advice);

// One row; every text is a loan from the chunk it stands in.
struct Basis {
  std::int64_t number = 0;
  std::string_view task;
  std::string_view kind;  // what was decided
  std::string_view provision;
  std::string_view amount;
  std::string_view on_day;  // the day whose settings the advice used
  std::string_view bundle;
  std::string_view verdict;        // of the advice
  std::string_view advised;        // JSON { grants, refer_to }; empty when it was not kept
  std::string_view settings_read;  // JSON list; empty when it is not known
  std::string_view facts;          // canonical bytes (base/codec.h)
};

// The first and last number there are; last < first when there are none.
struct Numbers {
  std::int64_t first = 1;
  std::int64_t last = 0;
};

class BasisChunk {
 public:
  // How much of each row. What it takes to ask again: number, task, kind, provision, amount and
  // facts; the other texts stay empty.
  enum class Columns { all, to_ask_again };
  // The rows of a window of numbers, decided on `since` or later. Ends the loans of the chunk
  // before.
  Result<void> read(store::ReadTransaction& transaction, const Numbers& window, Date since,
                    Columns columns = Columns::all);
  const std::vector<Basis>& rows() const { return rows_; }

 private:
  std::string_view keep(std::string_view text);
  void take(const store::Statement& row, Columns columns);

  std::vector<Basis> rows_;
  std::vector<std::string> blocks_;  // what the rows lend from; a block never grows once lent
  std::size_t block_ = 0;
};

Result<Numbers> basis_numbers(store::ReadTransaction& transaction);

// One basis with the ids that a person may be shown.
struct FoundBasis {
  DecisionId decision;
  CaseId case_file;
  Date decided_on;
};
// Puts the row in `chunk` as its only one. not_found when there is no such number.
Result<FoundBasis> find_basis(store::ReadTransaction& transaction, std::int64_t number,
                              BasisChunk& chunk);

// An open case that nobody has decided yet.
struct Undecided {
  std::int64_t number = 0;
  CaseId case_file;
  std::string task;
  std::string verdict;  // of its latest advice; empty when the rules were never asked
};
Result<Numbers> undecided_numbers(store::ReadTransaction& transaction);
Result<std::vector<Undecided>> undecided(store::ReadTransaction& transaction,
                                         const Numbers& window);

}  // namespace naober::records
