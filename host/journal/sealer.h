// The sealer: grows the Merkle tree with every commit of the pen and signs checkpoints.
//
// Entries are appended by the works of a group; the sealer takes them up once per group, just
// before the commit, so a work that undoes itself leaves no trace in the tree. A checkpoint is
// signed and stored when 512 entries came since the last one, when the pen rests, and when the file
// is closed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "base/id.h"
#include "journal/checkpoint.h"
#include "journal/merkle.h"
#include "store/house.h"
#include "store/keeper.h"

namespace naober::journal {

// For HouseOptions::keeper. The key of a file is key_folder/<name>.seal, made at first use; the
// public half stands beside it in <name>.seal.pub. `random` must outlive the house.
store::KeeperMaker sealer_maker(Random& random);

// The name of a journal in its checkpoints: "naober/" and the file's name.
std::string origin_of(std::string_view name);

class Sealer final : public store::Keeper {
 public:
  explicit Sealer(SigningKey key) : key_(std::move(key)) {}
  Result<void> opening(store::WriteTransaction& transaction) override;
  Result<void> before_commit(store::WriteTransaction& transaction) override;
  void settled(bool kept) override;
  bool wants_rest() const override { return now_.edge.size() > now_.signed_size; }
  Result<void> at_rest(store::WriteTransaction& transaction) override;

 private:
  struct State {
    Edge edge;
    std::uint64_t signed_size = 0;
  };
  Result<void> take_up(store::WriteTransaction& transaction);
  Result<void> sign(store::WriteTransaction& transaction);

  SigningKey key_;
  State now_;
  State kept_;
};

}  // namespace naober::journal
