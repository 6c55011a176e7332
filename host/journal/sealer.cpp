#include "journal/sealer.h"

#include <fstream>
#include <utility>

#include "journal/nodes.h"
#include "store/secret_file.h"

namespace naober::journal {

namespace {

// Entries between two checkpoints while there is work. A signature costs as much as dozens of
// hashes, and checking one as hundreds; when nobody writes, the pen rests and signs at once.
constexpr std::uint64_t checkpoint_every = 512;

std::int64_t signed_of(std::uint64_t number) { return static_cast<std::int64_t>(number); }

Result<void> store_node(store::WriteTransaction& transaction, int level, std::uint64_t place,
                        const Hash& hash) {
  auto add = transaction.query("add_journal_node");
  add.bind("level", level).bind("place", signed_of(place)).bind("hash", hash);
  return add.run();
}

// Puts the public half where auditors find it. Once it is there it stays: another one would make
// every earlier checkpoint look false.
Result<void> publish(const VerifierKey& key, const std::filesystem::path& file) {
  std::ifstream there(file);
  std::string line;
  if (!std::getline(there, line)) {
    return store::write_durably(file, key.text() + "\n", 0644);
  }
  if (line != key.text()) {
    return refuse(
        Fault::conflict,
        "The signing key and its public half do not belong together; put back the one that was "
        "changed",
        file.string());
  }
  return {};
}

}  // namespace

std::string origin_of(std::string_view name) { return "naober/" + std::string(name); }

store::KeeperMaker sealer_maker(Random& random) {
  return
      [&random](const std::string& name,
                const std::filesystem::path& key_folder) -> Result<std::unique_ptr<store::Keeper>> {
        const std::filesystem::path file = key_folder / (name + ".seal");
        TRY(auto key, SigningKey::open(file, origin_of(name), SigningKey::MayMake::yes, random));
        TRY_DO(publish(key.verifier(), file.string() + ".pub"));
        return std::make_unique<Sealer>(std::move(key));
      };
}

Result<void> Sealer::opening(store::WriteTransaction& transaction) {
  TRY(now_.edge, stored_edge(transaction));
  auto newest = transaction.query("newest_journal_checkpoint");
  TRY(const bool there, newest.next());
  now_.signed_size = there ? static_cast<std::uint64_t>(newest.integer("size")) : 0;
  if (now_.signed_size > now_.edge.size()) {
    return refuse(
        Fault::unavailable,
        "The journal is shorter than what was signed: entries are gone; run 'naober journal "
        "verify' and restore a backup.",
        "entry " + std::to_string(now_.edge.size() + 1));
  }
  return {};
}

Result<void> Sealer::take_up(store::WriteTransaction& transaction) {
  auto rows = transaction.query("journal_seals_from");
  rows.bind("first", signed_of(now_.edge.size() + 1)).bind("count", std::int64_t{1} << 32);
  Result<void> stored;
  TRY(bool more, rows.next());
  while (more) {
    now_.edge.add(rows.hash("seal"), [&](int level, std::uint64_t place, const Hash& hash) {
      if (level >= lowest_stored_level && stored) {
        stored = store_node(transaction, level, place, hash);
      }
    });
    TRY_DO(stored);
    TRY(more, rows.next());
  }
  return {};
}

Result<void> Sealer::sign(store::WriteTransaction& transaction) {
  const Checkpoint checkpoint{key_.name(), now_.edge.size(), now_.edge.root()};
  auto add = transaction.query("add_journal_checkpoint");
  add.bind("size", signed_of(checkpoint.size)).bind("note", key_.sign(checkpoint));
  TRY_DO(add.run());
  now_.signed_size = checkpoint.size;
  return {};
}

Result<void> Sealer::before_commit(store::WriteTransaction& transaction) {
  TRY_DO(take_up(transaction));
  if (now_.edge.size() - now_.signed_size >= checkpoint_every) {
    return sign(transaction);
  }
  return {};
}

Result<void> Sealer::at_rest(store::WriteTransaction& transaction) {
  TRY_DO(take_up(transaction));
  return wants_rest() ? sign(transaction) : Result<void>();
}

void Sealer::settled(bool kept) {
  if (kept) {
    kept_ = now_;
  } else {
    now_ = kept_;
  }
}

}  // namespace naober::journal
