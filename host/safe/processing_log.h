// The second stream: what was done with whose data, without who did it (Logboek Dataverwerkingen).
//
// Each journal entry about a client becomes one line of JSON in the shape of an OpenTelemetry span,
// appended to a file that a collector may tail. The line names the processing activity (purpose)
// and a pseudonym of the resident, and no user, role or organisation. The pseudonym is a keyed hash
// under a key of its own (keys/processing_log.key), so the lines of one resident belong together
// and nobody without the key can tell whose they are. trace_id and span_id follow from the
// journal's name and the entry's number: whoever may read the journal finds the line that belongs
// to it, and a line that a crash wrote twice shows itself.
//
// Nothing is lost: the journal is the source, and how far each one was followed is kept on disk
// (data/processing_log.position) only once the lines are.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/id.h"
#include "base/result.h"
#include "journal/journal.h"

namespace naober::safe {

struct ProcessingLogPlaces {
  std::filesystem::path file;
  std::filesystem::path data;
  std::filesystem::path keys = {};  // empty: data/keys
};

class ProcessingLog {
 public:
  static Result<std::unique_ptr<ProcessingLog>> open(ProcessingLogPlaces places, Random& random);
  ~ProcessingLog();
  ProcessingLog(const ProcessingLog&) = delete;
  ProcessingLog& operator=(const ProcessingLog&) = delete;

  // Writes what this journal has gained since; how many lines. On disk when it returns.
  Result<std::size_t> follow(const std::string& name);
  // Closes the file and opens it anew under its name: after somebody moved it away.
  Result<void> reopen();

 private:
  ProcessingLog(ProcessingLogPlaces places, std::string key,
                std::map<std::string, std::int64_t, std::less<>> positions);
  Result<void> append(const std::string& lines);
  Result<void> keep_positions() const;

  ProcessingLogPlaces places_;
  std::string key_;
  std::map<std::string, std::int64_t, std::less<>> positions_;
  int descriptor_ = -1;
};

// One line, without its end. `key` makes the pseudonym.
std::string processing_line(const std::string& name, const journal::NumberedEntry& one,
                            const std::string& key);

}  // namespace naober::safe
