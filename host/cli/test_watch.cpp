#include "cli/test_watch.h"

#include <fmt/format.h>

#include <map>
#include <semaphore>

#include "base/text.h"
#include "cli/show_test.h"
#include "lab/concern.h"
#include "lab/policy_test.h"
#include "studio/folder_watch.h"

namespace naober::cli {

namespace {

using Files = std::vector<policy::SourceFile>;

// The paths of files that came, went or have another text.
std::vector<std::string> changed_between(const Files& before, const Files& now) {
  std::map<std::string, std::string> texts;
  for (const policy::SourceFile& file : before) {
    texts.emplace(file.path, file.text);
  }
  std::vector<std::string> changed;
  for (const policy::SourceFile& file : now) {
    const auto known = texts.find(file.path);
    if (known == texts.end() || known->second != file.text) {
      changed.push_back(file.path);
    }
    if (known != texts.end()) {
      texts.erase(known);
    }
  }
  for (const auto& [path, text] : texts) {
    changed.push_back(path);
  }
  return changed;
}

class Watch {
 public:
  Watch(const PolicyScope& scope, policy::Scripts& scripts, const Calendar& calendar,
        const std::string& clear, const Console& console)
      : scope_(scope), scripts_(scripts), calendar_(calendar), clear_(clear), console_(console) {}

  // `changed` is empty the first time: all cases.
  Result<void> report(const std::vector<std::string>& changed) {
    TRY(const policy::Loaded loaded, policy::load_policy(files_, scripts_));
    TRY(lab::CaseShelf shelf, lab::read_case_files(files_, scripts_, scope_.below));
    if (!changed.empty()) {
      shelf = lab::concerned(shelf, changed, loaded);
    }
    TRY(const lab::PolicyTest test, lab::test_cases(loaded, shelf, scripts_, calendar_));
    console_.out << clear_;
    if (!changed.empty()) {
      console_.out << "changed: " << listed(changed, "and") << '\n';
    }
    console_.out << show_cases(test, true) << '\n'
                 << show_count(test) << "; waiting for a change\n"
                 << std::flush;
    return {};
  }

  // What changed since it was read last.
  Result<std::vector<std::string>> read() {
    TRY(Files now, policy::read_policy_root(scope_.root));
    std::vector<std::string> changed = changed_between(files_, now);
    files_ = std::move(now);
    return changed;
  }

 private:
  const PolicyScope& scope_;
  policy::Scripts& scripts_;
  const Calendar& calendar_;
  const std::string& clear_;
  const Console& console_;
  Files files_;
};

}  // namespace

Result<void> watch_tests(const PolicyScope& scope, policy::Scripts& scripts,
                         const Calendar& calendar, const std::string& clear,
                         const std::function<bool()>& go_on, const Console& console) {
  // The watch comes first: what changes while the first report is made is not missed.
  std::counting_semaphore<> moved(0);
  TRY(const auto folder, studio::FolderWatch::start(scope.root, [&] { moved.release(); }));
  Watch watch(scope, scripts, calendar, clear, console);
  TRY_DO(watch.read());
  TRY_DO(watch.report({}));
  while (go_on()) {
    moved.acquire();
    const auto changed = watch.read();
    if (!changed) {
      // An editor may take a folder away for a moment; the next change finds it back.
      console.complaint << "naober test: " << changed.error().says << '\n';
    } else if (!changed->empty()) {
      TRY_DO(watch.report(*changed));
    }
  }
  return {};
}

}  // namespace naober::cli
