#include "cli/followers.h"

#include <atomic>
#include <charconv>

#include "cli/whole_number.h"
#include "safe/checkpoint_folder.h"
#include "safe/processing_log.h"
#include "web/log.h"
#include "web/witness.h"

namespace naober::cli {

namespace {

namespace fs = std::filesystem;

std::atomic<bool> hung_up{false};

// "24h", "90m", "3600s", "0".
Result<std::chrono::seconds> period_of(const std::string& text) {
  std::int64_t count = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), count);
  const std::string unit(end, text.data() + text.size());
  const bool known = unit == "h" || unit == "m" || unit == "s" || (unit.empty() && count == 0);
  if (failed != std::errc() || count < 0 || count > 100'000 || !known) {
    return refuse(Fault::invalid, "expected a number of hours, minutes or seconds, such as 24h",
                  "--backup-every");
  }
  return std::chrono::seconds(count * (unit == "h" ? 3600 : unit == "m" ? 60 : 1));
}

// SIGHUP asks for the file to be opened anew; that is done before the next line is written.
Result<safe::JournalFollower::Listen> processing_log(const Arguments& arguments, Random& random) {
  TRY(auto opened, safe::ProcessingLog::open({arguments.value("--processing-log"),
                                              arguments.value("--data"), arguments.value("--keys")},
                                             random));
  const std::shared_ptr<safe::ProcessingLog> log = std::move(opened);
  return safe::JournalFollower::Listen([log](const std::string& name) -> Result<void> {
    if (hung_up.exchange(false)) {
      TRY_DO(log->reopen());
    }
    TRY_DO(log->follow(name));
    return {};
  });
}

Result<safe::JournalFollower::Listen> checkpoints(const Arguments& arguments) {
  const fs::path folder = arguments.value("--checkpoints");
  const fs::path data = arguments.value("--data");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) {
    return refuse(Fault::unavailable, "The folder for checkpoints cannot be made.",
                  folder.string());
  }
  return safe::JournalFollower::Listen([folder, data](const std::string& name) {
    return safe::keep_checkpoint(data, name, folder);
  });
}

Result<safe::JournalFollower::Listen> witness(const Arguments& arguments) {
  TRY(auto opened, web::Witness::at(arguments.value("--witness"), arguments.value("--data")));
  const std::shared_ptr<web::Witness> asked = std::move(opened);
  return safe::JournalFollower::Listen(
      [asked](const std::string& name) { return asked->tell(name); });
}

}  // namespace

void reopen_processing_log() { hung_up = true; }

Result<std::unique_ptr<safe::BackupKeeper>> backups_of(const Arguments& arguments,
                                                       const Clock& clock) {
  if (!arguments.given("--backup-to")) {
    return std::unique_ptr<safe::BackupKeeper>();
  }
  safe::BackupPlan plan;
  plan.data = arguments.value("--data");
  plan.keys = arguments.value("--keys");
  plan.folder = arguments.value("--backup-to");
  plan.seal_with = arguments.value("--backup-key");
  TRY(plan.every, period_of(arguments.value("--backup-every")));
  TRY(const auto keep, whole_number(arguments, "--backup-keep", 1, 10'000));
  plan.keep = static_cast<std::size_t>(keep);
  return safe::BackupKeeper::start(std::move(plan), clock);
}

Result<std::unique_ptr<safe::JournalFollower>> follower_of(const Arguments& arguments,
                                                           Random& random) {
  std::vector<safe::JournalFollower::Listen> listeners;
  if (arguments.given("--processing-log")) {
    TRY(auto listen, processing_log(arguments, random));
    listeners.push_back(std::move(listen));
  }
  if (arguments.given("--checkpoints")) {
    TRY(auto listen, checkpoints(arguments));
    listeners.push_back(std::move(listen));
  }
  if (arguments.given("--witness")) {
    TRY(auto listen, witness(arguments));
    listeners.push_back(std::move(listen));
  }
  if (listeners.empty()) {
    return std::unique_ptr<safe::JournalFollower>();
  }
  return std::make_unique<safe::JournalFollower>(
      arguments.value("--data"), std::move(listeners), [](const Error& error) {
        web::log_line("warning", "journal_not_followed",
                      {{"says", error.says}, {"about", error.about}});
      });
}

}  // namespace naober::cli
