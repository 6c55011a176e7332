#include "cli/show_mutants.h"

#include <fmt/format.h>

namespace naober::cli {

namespace {

std::string head_of(const lab::Mutant& mutant) {
  return fmt::format("{} {}: {}", mutant.place.text(), mutant.subject, mutant.change);
}

}  // namespace

std::string show_mutants(const lab::MutationTest& test) {
  std::string text;
  for (const lab::Survivor& survivor : test.survivors) {
    text += fmt::format("SURVIVED  {}\n          no case notices. This one would:\n          {}\n",
                        head_of(survivor.mutant), survivor.suggestion);
  }
  for (const lab::Survivor& survivor : test.explained) {
    text += fmt::format("explained {}\n          {}\n", head_of(survivor.mutant),
                        survivor.mutant.untested);
  }
  for (const std::string& idle : test.idle_explanations) {
    text += fmt::format("idle      {}: says `untested`, but cases notice everything; take it out\n",
                        idle);
  }
  for (const std::string& name : test.broken_cases) {
    text +=
        fmt::format("aside     the case \"{}\" fails as it is, so it judges nothing here\n", name);
  }
  const std::size_t kept = test.killed + test.explained.size();
  const std::size_t lost = test.survivors.size() + test.idle_explanations.size();
  text += fmt::format(
      "{} things were broken, each once: cases noticed {}, {} are explained, {} "
      "went unnoticed",
      test.mutants, test.killed, test.explained.size(), test.survivors.size());
  text +=
      test.stillborn == 0 ? ".\n" : fmt::format("; {} more would not even load.\n", test.stillborn);
  return text + fmt::format("\n{} passed, {} failed\n", kept, lost);
}

}  // namespace naober::cli
