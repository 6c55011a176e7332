// naober docs: the manual of the language, of every task and of every region, as files.
#include <fmt/format.h>

#include <filesystem>
#include <map>

#include "base/clock.h"
#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "cli/write_file.h"
#include "manual/manual.h"

namespace naober::cli {

namespace {

namespace fs = std::filesystem;

constexpr int written = 0;
constexpr int differs = 1;

// The pictures of the screens, by name. The manual of an installation without them has none.
Result<std::map<std::string, std::string>> screens_in(const Arguments& arguments,
                                                      const fs::path& root) {
  const bool asked = arguments.given("--screens");
  const fs::path folder =
      asked ? fs::path(arguments.value("--screens")) : root / "host/desk/pictures";
  std::map<std::string, std::string> screens;
  std::error_code gone;
  for (const auto& entry : fs::directory_iterator(folder, gone)) {
    if (entry.path().extension() == ".png") {
      TRY(screens[entry.path().stem().string()], read_file(entry.path()));
    }
  }
  if (asked && screens.empty()) {
    return refuse(Fault::not_found, "There is no picture (*.png) in this folder.", folder.string());
  }
  return screens;
}

Result<std::vector<manual::ManualFile>> make(const Arguments& arguments) {
  TRY(const manual::Language language, manual::language_named(arguments.value("--language")));
  Date on = SystemClock().today();
  if (const std::string& day = arguments.value("--on"); !day.empty()) {
    TRY(on, Date::parse(day));
  }
  TRY(const PolicyAtHand held, load_policy_at_hand(arguments));
  TRY(const auto files, policy::read_policy_root(held.root));
  TRY(const lab::PolicyTest cases, lab::test_policy(files, *held.scripts));
  TRY(auto screens, screens_in(arguments, held.root));
  return manual::make_manual({held.loaded, cases, on, language, std::move(screens)});
}

Result<int> write_all(const fs::path& folder, const std::vector<manual::ManualFile>& files,
                      const Console& console) {
  for (const manual::ManualFile& file : files) {
    TRY_DO(write_file(folder / file.path, file.text));
  }
  console.out << fmt::format("{} files written; begin at {}\n", files.size(),
                             (folder / "index.html").string());
  return written;
}

// What stands in the folder against what the policy gives now.
Result<int> compare(const fs::path& folder, const std::vector<manual::ManualFile>& files,
                    const Console& console) {
  int stale = 0;
  for (const manual::ManualFile& file : files) {
    const auto there = read_file(folder / file.path);
    if (!there || *there != file.text) {
      ++stale;
      console.out << fmt::format("{} {}\n", file.path, there ? "is out of date" : "is missing");
    }
  }
  if (stale > 0) {
    console.out << fmt::format("{} of {} pages differ from the policy; run naober docs --out {}\n",
                               stale, files.size(), folder.string());
    return differs;
  }
  console.out << fmt::format("{} files, all as the policy says\n", files.size());
  return written;
}

Result<int> answer(const Arguments& arguments, const Console& console) {
  TRY(const auto files, make(arguments));
  const fs::path folder = arguments.value("--out");
  return arguments.given("--check") ? compare(folder, files, console)
                                    : write_all(folder, files, console);
}

int run_docs(const Arguments& arguments, const Console& console) {
  const Result<int> code = answer(arguments, console);
  return code ? *code : complain(console, code.error());
}

}  // namespace

const Command docs_command{
    "docs",
    "Writes the manual: the language, every task, every region.",
    R"(Each page is written twice, as HTML that reads without a server and as Markdown. Settings come with their room
and source, rules with their article, the road of a case as a picture with a text beside it, cases as the
promises they keep, and for each region where its municipalities differ. The screens of the desk are shown where
there are pictures of them: below the policy in host/desk/pictures, or in the folder of --screens.

Everything comes from the declarations that the host itself uses. With --check nothing is written: it says
which pages in the folder no longer say what the policy says.

Examples:
  naober docs --out build/manual
  naober docs --out handboek --language nl
  naober docs --out handboek --language nl --on 2027-01-01 --check

Exit codes: 0 written (or all as it should be), 1 --check found a difference, 2 it could not be made.)",
    {},
    {{"--out", "DIR", "The folder to write to; it is made when it is not there.", "manual"},
     {"--language", "CODE", "en or nl: the language of the fixed words.", "en"},
     {"--on", "DATE", "The day on which regions are compared; today when not given."},
     {"--screens", "DIR", "The folder with pictures of the screens (*.png)."},
     {"--check", "", "Compare with what stands in the folder and write nothing."},
     policy_option()},
    run_docs};

}  // namespace naober::cli
