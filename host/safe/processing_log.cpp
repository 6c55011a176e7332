#include "safe/processing_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "base/hash.h"
#include "base/host_version.h"
#include "base/json.h"
#include "journal/sealer.h"
#include "store/bystander.h"
#include "store/sealed_file.h"
#include "store/secret_file.h"

namespace naober::safe {

namespace {

namespace fs = std::filesystem;

// So much is written to disk before the position moves on.
constexpr std::size_t batch_bytes = 1u << 20;

fs::path position_file(const fs::path& data) { return data / "processing_log.position"; }

std::string identifier(const std::string& what, const std::string& name, std::int64_t number,
                       std::size_t digits) {
  return hex(sha256(what + "\n" + journal::origin_of(name) + "\n" + std::to_string(number)))
      .substr(0, digits);
}

// How far each journal was followed. A file that cannot be read begins anew: lines come twice then,
// and none is missing.
std::map<std::string, std::int64_t, std::less<>> positions_in(const fs::path& file) {
  std::ifstream stream(file);
  const std::string text(std::istreambuf_iterator<char>(stream), {});
  std::map<std::string, std::int64_t, std::less<>> positions;
  const auto value = read_json(text);
  if (!value || value->as<Map>() == nullptr) {
    return positions;
  }
  for (const auto& [name, number] : *value->as<Map>()) {
    if (const auto* count = number.as<std::int64_t>()) {
      positions.emplace(name, *count);
    }
  }
  return positions;
}

tl::unexpected<Error> not_written(const fs::path& file) {
  return refuse(Fault::unavailable,
                std::string("The processing log cannot be written: ") + std::strerror(errno),
                file.string());
}

}  // namespace

std::string processing_line(const std::string& name, const journal::NumberedEntry& one,
                            const std::string& key) {
  const journal::Entry& entry = one.entry;
  const bool refused = entry.act == "refused";
  return write_json(Map{
      {"resource", Map{{"attributes", Map{{"service.name", "naober"},
                                          {"service.namespace", name},
                                          {"service.version", host_version}}}}},
      {"scope", Map{{"name", "naober.processing_log"}}},
      {"trace_id", identifier("trace", name, one.number, 32)},
      {"span_id", identifier("span", name, one.number, 16)},
      {"name", entry.act + " " + entry.subject_kind},
      {"start_time", entry.at.text()},
      {"end_time", entry.at.text()},
      {"status", Map{{"code", refused ? "ERROR" : "OK"}}},
      {"attributes",
       Map{{"dpl.core.processing_activity_id", "urn:naober:" + name + ":" + entry.purpose},
           {"dpl.core.data_subject_id", hex(sha256(key + "\n" + name + "\n" + entry.client_id))},
           {"dpl.core.data_subject_id_type", "pseudonym"}}}});
}

ProcessingLog::ProcessingLog(ProcessingLogPlaces places, std::string key,
                             std::map<std::string, std::int64_t, std::less<>> positions)
    : places_(std::move(places)), key_(std::move(key)), positions_(std::move(positions)) {}

ProcessingLog::~ProcessingLog() {
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
}

Result<std::unique_ptr<ProcessingLog>> ProcessingLog::open(ProcessingLogPlaces places,
                                                           Random& random) {
  const fs::path keys = places.keys.empty() ? places.data / "keys" : places.keys;
  const fs::path key_file = keys / "processing_log.key";
  auto key = store::read_secret(key_file, store::file_key_size);
  if (!key && key.error().fault == Fault::not_found) {
    key = store::make_secret(key_file, store::file_key_size, random);
  }
  if (!key) {
    return tl::unexpected<Error>(std::move(key).error());
  }
  auto positions = positions_in(position_file(places.data));
  std::unique_ptr<ProcessingLog> log(
      new ProcessingLog(std::move(places), *std::move(key), std::move(positions)));
  TRY_DO(log->reopen());
  return log;
}

Result<void> ProcessingLog::reopen() {
  const int opened = ::open(places_.file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (opened < 0) {
    return not_written(places_.file);
  }
  if (descriptor_ >= 0) {
    ::close(descriptor_);
  }
  descriptor_ = opened;
  return {};
}

Result<void> ProcessingLog::append(const std::string& lines) {
  std::string_view left = lines;
  while (!left.empty()) {
    const ssize_t count = ::write(descriptor_, left.data(), left.size());
    if (count < 0 && errno != EINTR) {
      return not_written(places_.file);
    }
    left.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
  }
  // A pipe or a terminal has no disk to reach.
  if (::fsync(descriptor_) != 0 && errno != EINVAL && errno != EROFS) {
    return not_written(places_.file);
  }
  return {};
}

Result<void> ProcessingLog::keep_positions() const {
  Map kept;
  for (const auto& [name, number] : positions_) {
    kept.emplace(name, number);
  }
  return store::write_durably(position_file(places_.data), write_json(kept) + "\n", 0600);
}

Result<std::size_t> ProcessingLog::follow(const std::string& name) {
  TRY(auto file, store::Bystander::open(places_.data, name));
  std::size_t written = 0;
  bool more = true;
  while (more) {
    std::string lines;
    std::size_t count = 0;
    std::int64_t last = positions_[name];
    more = false;
    TRY_DO(file->read([&](store::ReadTransaction& transaction) {
      return journal::each(transaction, last + 1, [&](const journal::NumberedEntry& one) {
        last = one.number;
        if (!one.entry.client_id.empty()) {
          lines += processing_line(name, one, key_) + "\n";
          ++count;
        }
        more = lines.size() >= batch_bytes;
        return !more;
      });
    }));
    if (last == positions_[name]) {
      break;
    }
    TRY_DO(append(lines));
    positions_[name] = last;
    TRY_DO(keep_positions());
    written += count;
  }
  return written;
}

}  // namespace naober::safe
