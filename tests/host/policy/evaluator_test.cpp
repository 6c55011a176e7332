#include "policy/evaluator.h"

#include <cstdlib>
#include <new>

#include "rule_words.h"

namespace {

// Counts what this thread takes from the heap, so that a test can promise that it took nothing.
thread_local std::size_t taken = 0;

}  // namespace

void* operator new(std::size_t size) {
  ++taken;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) {
    return memory;
  }
  throw std::bad_alloc();
}
// What std::stable_sort asks for; the same heap, or a sanitizer sees one side of it only.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++taken;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace naober::policy {
namespace {

TEST(Evaluator, asking_takes_no_memory_after_the_first_time) {
  const TestTask task(
      {fact("age", {{"type", type("whole_number")}}), fact("ill"), fact("copes"),
       derived("score", {{"type", type("whole_number")}, {"value", sum("times", {"age", 3})}})},
      {rule("R-1", below("age", setting("limit")), refer("youth")),
       rule("R-2", all({holds("ill"), fails("copes"), above("score", 9)}), grant("help")),
       rule("R-3", holds("copes"), refuse_it())},
      {parameter("limit", 18)});
  Evaluator evaluator(*task.book, task.settings);
  const FactSheet granted =
      *FactSheet::read(*task.facts, {{"age", 34}, {"ill", true}, {"copes", false}});
  const FactSheet asked = *FactSheet::read(*task.facts, {{"ill", true}});
  evaluator.ask(granted);
  evaluator.ask(asked);

  const std::size_t before = taken;
  for (int times = 0; times < 100; ++times) {
    evaluator.ask(granted);
    evaluator.ask(asked);
  }
  EXPECT_EQ(taken - before, 0U);

  EXPECT_EQ(evaluator.verdict(), Verdict::ask);
  EXPECT_EQ(evaluator.about().size(), 2U);
  evaluator.ask(granted);
  EXPECT_EQ(evaluator.verdict(), Verdict::grant);
}

TEST(Evaluator, one_case_leaves_nothing_behind_for_the_next) {
  const TestTask task({fact("a"), fact("b")},
                      {rule("R-1", holds("a"), refuse_it()), rule("R-2", holds("b"), grant("p"))});
  Evaluator evaluator(*task.book, task.settings);
  evaluator.ask(*FactSheet::read(*task.facts, {{"a", true}}));
  EXPECT_EQ(evaluator.verdict(), Verdict::refuse);
  evaluator.ask(*FactSheet::read(*task.facts, {{"a", false}, {"b", true}}));
  EXPECT_EQ(evaluator.verdict(), Verdict::grant);
  EXPECT_THAT(evaluator.spoke(), ::testing::ElementsAre(1));
  EXPECT_THAT(evaluator.about(), ::testing::IsEmpty());
}

}  // namespace
}  // namespace naober::policy
