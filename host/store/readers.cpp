#include "store/readers.h"

#include <utility>

namespace naober::store {

Readers::Readers(std::filesystem::path path, const Queries& queries, const ReaderOptions& options)
    : path_(std::move(path)), queries_(queries), options_(options) {}

Readers::~Readers() {
  const std::lock_guard lock(mutex_);
  const bool every_reader_has_come_back = idle_.size() == open_;
  CHECK(every_reader_has_come_back);
}

Result<std::unique_ptr<Connection>> Readers::lend() {
  {
    std::unique_lock lock(mutex_);
    has_idle_.wait(lock, [this] { return !idle_.empty() || open_ < options_.connection_limit; });
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
    ++open_;
  }
  ConnectionOptions options;
  options.role = ConnectionOptions::Role::reader;
  options.cache_kibibytes = options_.cache_kibibytes;
  options.seal = options_.seal;
  auto connection = Connection::open(path_, options);
  if (!connection) {
    take_back(nullptr);
  }
  return connection;
}

void Readers::take_back(std::unique_ptr<Connection> connection) {
  if (connection != nullptr && connection->damage()) {
    connection.reset();
  }
  const std::lock_guard lock(mutex_);
  if (connection == nullptr) {
    --open_;
  } else {
    idle_.push_back(std::move(connection));
  }
  has_idle_.notify_one();
}

}  // namespace naober::store
