#include "records/basis.h"

#include <algorithm>

#include "base/codec.h"
#include "records/reading.h"
#include "records/rows.h"

namespace naober::records {
namespace {

constexpr std::size_t block_bytes = 1u << 20;

Value part(const Value& outcome, std::string_view key) {
  const Value* found = outcome.find(key);
  return found == nullptr ? Value() : *found;
}

// Empty when a function failed: then the same facts may give another answer tomorrow. And of a case
// in a pilot, which has settings of its own.
std::string settings_read(const Advice& advice) {
  if (!advice.pilot.empty()) {
    return {};
  }
  const Value problems = part(advice.outcome, "problems");
  const Value read = part(advice.outcome, "settings_read");
  const List* failed = problems.as<List>();
  if (read.as<List>() == nullptr || failed == nullptr || !failed->empty()) {
    return {};
  }
  return write_json(read);
}

}  // namespace

Result<void> add_basis(store::WriteTransaction& transaction, const Decision& decision,
                       std::string_view task, const Advice& advice) {
  const auto facts = encode(decision.facts);
  const std::string advised = write_json(Map{{"grants", part(advice.outcome, "grants")},
                                             {"refer_to", part(advice.outcome, "refer_to")}});
  const std::string read = settings_read(advice);
  TRY(const std::int64_t reading,
      count_reading(transaction, decision, task, advice, advised, read));
  auto add = transaction.query("add_basis");
  add.bind("decision", decision.id)
      .bind("case_file", decision.case_file)
      .bind("task", task)
      .bind("kind", word_of(decision.kind))
      .bind("provision", decision.provision)
      .bind("amount", decision.amount)
      .bind("decided_on", decision.decided_on);
  return add.bind("on_day", advice.on_day)
      .bind("bundle", advice.bundle)
      .bind("verdict", advice.verdict)
      .bind("advised", advised)
      .bind("settings_read", read)
      .bind("facts", store::Blob{facts})
      .bind("reading", reading)
      .run();
}

std::string_view BasisChunk::keep(std::string_view text) {
  while (block_ < blocks_.size() &&
         blocks_[block_].capacity() - blocks_[block_].size() < text.size()) {
    ++block_;
  }
  if (block_ == blocks_.size()) {
    blocks_.emplace_back();
    blocks_.back().reserve(std::max(block_bytes, text.size()));
  }
  std::string& block = blocks_[block_];
  const std::size_t at = block.size();
  block.append(text);
  return std::string_view(block).substr(at);
}

// Most rows say of most columns what the row before them said; then both have one text.
void BasisChunk::take(const store::Statement& row, Columns columns) {
  const Basis before = rows_.empty() ? Basis() : rows_.back();
  int column = 0;
  const auto take_text = [&](std::string_view text_before) {
    const std::string_view text = row.text_view_at(++column);
    return text == text_before ? text_before : keep(text);
  };
  Basis& basis = rows_.emplace_back();
  basis.number = row.integer_at(column);
  basis.task = take_text(before.task);
  basis.kind = take_text(before.kind);
  basis.provision = take_text(before.provision);
  basis.amount = take_text(before.amount);
  if (columns == Columns::all) {
    basis.on_day = take_text(before.on_day);
    basis.bundle = take_text(before.bundle);
    basis.verdict = take_text(before.verdict);
    basis.advised = take_text(before.advised);
    basis.settings_read = take_text(before.settings_read);
  }
  basis.facts = keep(row.bytes_view_at(++column));
}

Result<void> BasisChunk::read(store::ReadTransaction& transaction, const Numbers& window,
                              Date since, Columns columns) {
  rows_.clear();
  block_ = 0;
  for (std::string& block : blocks_) {
    block.clear();
  }
  auto chunk = transaction.query(columns == Columns::all ? "basis_chunk" : "basis_chunk_to_ask");
  chunk.bind("first", window.first).bind("last", window.last).bind("since", since);
  while (true) {
    TRY(const bool there, chunk.next());
    if (!there) {
      return {};
    }
    take(chunk, columns);
  }
}

Result<Numbers> basis_numbers(store::ReadTransaction& transaction) {
  auto bounds = transaction.query("basis_bounds");
  TRY(const bool there, bounds.next());
  CHECK(there);
  return Numbers{bounds.integer("first"), bounds.integer("last")};
}

Result<FoundBasis> find_basis(store::ReadTransaction& transaction, std::int64_t number,
                              BasisChunk& chunk) {
  TRY_DO(chunk.read(transaction, {number, number}, Date::of(1850, 1, 1)));
  auto find = transaction.query("find_basis");
  find.bind("number", number);
  const auto read = [](const store::Statement& row) {
    return FoundBasis{row.id<DecisionId>("decision"), row.id<CaseId>("case_file"),
                      row.date("decided_on")};
  };
  return the(std::move(find), read, "basis", std::to_string(number));
}

Result<Numbers> undecided_numbers(store::ReadTransaction& transaction) {
  auto bounds = transaction.query("undecided_bounds");
  TRY(const bool there, bounds.next());
  CHECK(there);
  return Numbers{bounds.integer("first"), bounds.integer("last")};
}

Result<std::vector<Undecided>> undecided(store::ReadTransaction& transaction,
                                         const Numbers& window) {
  auto chunk = transaction.query("undecided_chunk");
  chunk.bind("first", window.first).bind("last", window.last);
  return every(std::move(chunk), [](const store::Statement& row) {
    return Undecided{row.integer("number"), row.id<CaseId>("id"), row.text("task"),
                     row.text("verdict")};
  });
}

}  // namespace naober::records
