// naober draft: drafts of policy, for who holds the data folder. The host must not run meanwhile.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>

#include "cli/commands.h"
#include "cli/complain.h"
#include "cli/house_at_hand.h"
#include "cli/policy_at_hand.h"
#include "cli/policy_root.h"
#include "policy/loader.h"
#include "records/draft.h"
#include "studio/draft.h"
#include "studio/draft_check.h"
#include "studio/draft_paths.h"
#include "studio/line_diff.h"

namespace naober::cli {

namespace {

namespace fs = std::filesystem;

Result<Draft> draft_of(HouseAtHand& open, const Arguments& arguments) {
  TRY(const auto id, DraftId::parse(arguments.value("DRAFT")));
  return open.house().house().region().read(
      [&](store::ReadTransaction& transaction) { return records::find_draft(transaction, id); });
}

Result<std::vector<policy::SourceFile>> folder_of(HouseAtHand& open) {
  return policy::read_policy_root(open.house().keeper().root());
}

constexpr int done = 0;
constexpr int no = 1;

std::string line_of(const Draft& draft) {
  return fmt::format("{}  {:<9} v{:<3} {:<24} {}\n", draft.id.text(), word_of(draft.state),
                     draft.version, draft.scope, draft.title);
}

Result<int> list(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  records::DraftFilter filter;
  filter.all_scopes = true;
  if (arguments.given("--state")) {
    TRY(filter.state, parse_word<DraftState>(arguments.value("--state"), "--state"));
  }
  std::string after;
  do {
    TRY(const auto page,
        open->house().house().region().read([&](store::ReadTransaction& transaction) {
          return records::draft_page(transaction, filter, after, 100);
        }));
    for (const Draft& draft : page.items) {
      console.out << line_of(draft);
    }
    after = page.next;
  } while (!after.empty());
  return done;
}

Result<int> show(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const Draft draft, draft_of(*open, arguments));
  console.out << line_of(draft);
  for (const DraftFile& file : draft.files) {
    const char* what = !file.text ? "goes   " : !file.base ? "new    " : "changed";
    console.out << fmt::format("  {}  {}  by {} at {}\n", what, file.path, file.changed_by,
                               file.changed_at.text());
  }
  TRY(const auto current, folder_of(*open));
  for (const studio::DraftConflict& conflict : studio::conflicts_of(draft, current)) {
    console.out << fmt::format("  conflict: {} changed in the policy folder meanwhile\n",
                               conflict.path);
  }
  TRY(const auto versions,
      open->house().house().region().read([&](store::ReadTransaction& transaction) {
        return records::versions_of_draft(transaction, draft.id);
      }));
  for (const DraftVersion& version : versions) {
    console.out << fmt::format("  v{}  {}  by {}  {}\n", version.version, version.saved_at.text(),
                               version.saved_by, version.note);
  }
  return done;
}

std::string line_of(const studio::PolicyChange& change) {
  const std::string name = change.task.empty() ? change.name : change.task + "." + change.name;
  const std::string from = change.from ? " from " + change.from->text() : std::string();
  std::string line = fmt::format("{} {} {} {}{} ({})\n", change.of, change.what, change.kind, name,
                                 from, change.place);
  line += change.before.empty() ? "" : "  before: " + change.before + "\n";
  line += change.after.empty() ? "" : "  after:  " + change.after + "\n";
  return line;
}

Result<int> diff(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const Draft draft, draft_of(*open, arguments));
  TRY(const auto current, folder_of(*open));
  console.out << studio::text_diff_of(draft, current);
  TRY(const auto check, studio::check_draft(draft, current, open->house().scripts()));
  console.out << (check.changes.empty() ? "" : "\n");
  for (const studio::PolicyChange& change : check.changes) {
    console.out << line_of(change);
  }
  return draft.files.empty() ? done : no;
}

Result<int> check(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const Draft draft, draft_of(*open, arguments));
  TRY(const auto current, folder_of(*open));
  TRY(const auto found, studio::check_draft(draft, current, open->house().scripts()));
  for (const studio::DraftProblem& problem : found.problems) {
    console.out << (problem.is_new ? "new    " : "known  ") << cli::line_of(problem.problem)
                << '\n';
  }
  const std::size_t obstacles = found.obstacles(draft.scope).size();
  console.out << fmt::format(
      "{}; it changes the policy of {}\n",
      obstacles == 0 ? "nothing keeps it from adoption" : fmt::format("obstacles: {}", obstacles),
      found.municipalities.size() == 1
          ? found.municipalities.front().id
          : fmt::format("{} municipalities", found.municipalities.size()));
  return obstacles == 0 ? done : no;
}

Result<int> test(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const Draft draft, draft_of(*open, arguments));
  TRY(const auto current, folder_of(*open));
  TRY(const auto tested,
      studio::test_draft(draft, current, open->house().scripts(), open->house().calendar()));
  for (const policy::Problem& problem : tested.problems) {
    console.out << cli::line_of(problem) << '\n';
  }
  for (const studio::DraftCase& asked : tested.cases) {
    if (!asked.result.passed()) {
      console.out << fmt::format("FAILED {} ({}){}\n", asked.result.name, asked.result.place.text(),
                                 asked.is_new_failure ? ", because of this draft" : "");
      for (const std::string& failure : asked.result.failures) {
        console.out << "  " << failure << '\n';
      }
    }
  }
  console.out << fmt::format("{} passed, {} failed\n", tested.passed, tested.failed);
  return tested.failed == 0 ? done : no;
}

Result<void> write_file(const fs::path& place, const std::string& text) {
  std::error_code fault;
  fs::create_directories(place.parent_path(), fault);
  std::ofstream stream(place, std::ios::binary | std::ios::trunc);
  stream << text;
  stream.close();
  return stream ? Result<void>() : refuse(Fault::unavailable, "cannot be written", place.string());
}

Result<int> export_files(const Arguments& arguments, const Console& console) {
  TRY(const auto open, HouseAtHand::open(arguments));
  TRY(const Draft draft, draft_of(*open, arguments));
  for (const DraftFile& file : draft.files) {
    if (file.text) {
      TRY_DO(write_file(fs::path(arguments.value("DIR")) / file.path, *file.text));
    }
    console.out << (file.text ? "" : "goes: ") << file.path << '\n';
  }
  return done;
}

// --- draft from

std::vector<studio::FileChange> changes_from(const std::vector<policy::SourceFile>& current,
                                             const std::vector<policy::SourceFile>& wanted,
                                             const std::string& below, bool is_whole) {
  using Kind = studio::FileChange::Kind;
  const auto text_in = [](const std::vector<policy::SourceFile>& files, const std::string& path) {
    const auto found = std::find_if(files.begin(), files.end(),
                                    [&](const auto& file) { return file.path == path; });
    return found == files.end() ? nullptr : &found->text;
  };
  std::vector<studio::FileChange> changes;
  for (const policy::SourceFile& file : wanted) {
    const std::string* now = text_in(current, file.path);
    if (file.path.starts_with(below) && (now == nullptr || *now != file.text)) {
      changes.push_back({file.path, Kind::write, file.text});
    }
  }
  for (const policy::SourceFile& file : current) {
    if (is_whole && file.path.starts_with(below) && text_in(wanted, file.path) == nullptr) {
      changes.push_back({file.path, Kind::remove, {}});
    }
  }
  return changes;
}

void print_changes(const std::vector<policy::SourceFile>& current,
                   const std::vector<studio::FileChange>& changes, const Console& console) {
  for (const studio::FileChange& change : changes) {
    std::optional<std::string> before;
    for (const policy::SourceFile& file : current) {
      before = file.path == change.path ? std::optional(file.text) : before;
    }
    const bool goes = change.kind == studio::FileChange::Kind::remove;
    console.out << studio::unified_diff(change.path, before,
                                        goes ? std::nullopt : std::optional(change.text));
  }
}

// As a person with an account, because somebody else will have to adopt it.
Result<Draft> keep(const Arguments& arguments, std::vector<studio::FileChange> changes) {
  TRY(const auto open, HouseAtHand::open(arguments));
  web::Application& house = open->house();
  access::Visitor visitor;
  TRY(visitor.account, house.accounts().find_by_login_name(arguments.value("--as")));
  TRY(visitor.assignments, house.accounts().assignments_of(visitor.account.user));
  const studio::DraftContext context{
      visitor,         house.policy(),   house.keeper(), house.house().region(),
      house.scripts(), house.calendar(), house.clock(),  house.random()};
  TRY(const Draft made,
      studio::open_draft(context, {arguments.value("--scope"), arguments.value("--title"),
                                   arguments.value("--note")}));
  return studio::change_draft(
      context, {made.id, made.version, arguments.value("--note"), std::move(changes)});
}

Result<int> from(const Arguments& arguments, const Console& console) {
  TRY(const fs::path root, policy_root(arguments));
  TRY(const auto current, policy::read_policy_root(root));
  TRY(const auto wanted, policy::read_policy_root(arguments.value("DIR")));
  std::string below;
  if (arguments.given("--scope")) {
    TRY(const auto authority, studio::authority_of_scope(arguments.value("--scope")));
    below = authority.folder();
  }
  auto changes = changes_from(current, wanted, below, arguments.given("--whole"));
  print_changes(current, changes, console);
  if (!arguments.given("--title")) {
    return changes.empty() ? done : no;
  }
  if (!arguments.given("--scope") || !arguments.given("--as")) {
    return refuse(Fault::invalid, "a draft that is kept needs --scope and --as", "--title");
  }
  TRY(const Draft kept, keep(arguments, std::move(changes)));
  console.out << line_of(kept);
  return done;
}

template <Result<int> (*act)(const Arguments&, const Console&)>
int carried_out(const Arguments& arguments, const Console& console) {
  const auto answer = act(arguments, console);
  return answer ? *answer : complain(console, answer.error());
}

Positional draft_name() {
  return {"DRAFT", "The id of the draft, as `naober draft list` shows it."};
}

}  // namespace

const Command draft_list_command{
    "draft list",
    "Lists the drafts of policy, newest first.",
    R"(One line each: id, state, version, whose files it changes, title. Adoption takes two people who log in, so it
is done in the running host (POST /api/v1/policy-drafts/{draft}/adoptions) and by no command.

Example:
  naober draft list --state open

Exit codes: 0 listed, 2 refused.)",
    {},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--state", "STATE", "Only open, adopted, rejected or withdrawn ones."}},
    carried_out<list>};

const Command draft_show_command{
    "draft show",
    "Shows a draft: its files, its versions, and what conflicts.",
    R"(A file conflicts when somebody changed it in the policy folder since the draft took it up.

Example:
  naober draft show draft_0123456789abcdefghjkmnpqrs

Exit codes: 0 shown, 2 refused.)",
    {draft_name()},
    house_options(),
    carried_out<show>};

const Command draft_diff_command{
    "draft diff",
    "What a draft changes: line by line, and in words of policy.",
    R"(First as `diff -u` shows it; then each setting, rule, step and role that is added, removed or changed.

Example:
  naober draft diff draft_0123456789abcdefghjkmnpqrs

Exit codes: 0 it changes nothing, 1 it changes something, 2 refused.)",
    {draft_name()},
    house_options(),
    carried_out<diff>};

const Command draft_check_command{
    "draft check",
    "Loads a draft in memory and tells what is wrong with it.",
    R"(Problems that are new because of the draft are told apart from those that were there before. Nothing is
written.

Example:
  naober draft check draft_0123456789abcdefghjkmnpqrs

Exit codes: 0 nothing keeps it from adoption, 1 something does, 2 refused.)",
    {draft_name()},
    house_options(),
    carried_out<check>};

const Command draft_test_command{
    "draft test",
    "Asks the policy cases under a draft.",
    R"(The cases of its municipality, of its region and the municipalities below, or all.

Example:
  naober draft test draft_0123456789abcdefghjkmnpqrs

Exit codes: 0 all passed, 1 some failed, 2 refused.)",
    {draft_name()},
    house_options(),
    carried_out<test>};

const Command draft_export_command{
    "draft export",
    "Writes the files of a draft into a folder.",
    R"(Under their own paths; files that the draft takes away are only named.

Example:
  naober draft export draft_0123456789abcdefghjkmnpqrs /tmp/mine

Exit codes: 0 written, 2 refused.)",
    {draft_name(), {"DIR", "The folder to write into."}},
    house_options(),
    carried_out<export_files>};

const Command draft_from_command{
    "draft from",
    "Compares a folder with the policy, and keeps the difference as a draft.",
    R"(DIR holds plugins/ and municipalities/, whole or in part. Without --title the difference is only shown. With
it the difference is kept as a draft of that scope, in the name of a user: somebody else adopts it, in
the host.

Examples:
  naober draft from ~/our-policy
  naober draft from ~/our-policy --scope buch/uitgeest --title "Drie weken" --as anna

Exit codes: 0 nothing differs, or kept; 1 something differs; 2 refused.)",
    {{"DIR", "A folder with plugins/ and municipalities/."}},
    {data_option(),
     keys_option(),
     policy_option(),
     {"--scope", "SCOPE", "Whose files: buch/uitgeest, buch or commons."},
     {"--title", "TITLE", "Keep it, under this title."},
     {"--as", "LOGIN", "The user whose draft it is."},
     {"--note", "TEXT", "Why."},
     {"--whole", "", "DIR is complete: files that it lacks go."}},
    carried_out<from>};

}  // namespace naober::cli
