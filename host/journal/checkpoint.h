// A checkpoint: the size and root of the journal at one moment, signed. Whoever keeps one can prove
// later that the journal still continues it.
//
// The text is a signed note (C2SP signed-note and tlog-checkpoint), so that tools of others read it
// too:
//
//   naober/aa_en_hunze
//   1742
//   CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
//
//   — naober/aa_en_hunze
//   Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/hash.h"
#include "base/id.h"
#include "base/result.h"

namespace naober::journal {

struct Checkpoint {
  std::string origin;  // which journal: "naober/aa_en_hunze"
  std::uint64_t size = 0;
  Hash root{};

  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

// The public half: may be given to anyone.
class VerifierKey {
 public:
  // "naober/aa_en_hunze+1a2b3c4d+AW…" (C2SP signed-note, vkey).
  static Result<VerifierKey> parse(std::string_view text);
  // From the file in which the host keeps it (keys/<municipality>.seal.pub), or a copy of that.
  static Result<VerifierKey> read(const std::filesystem::path& file);
  VerifierKey(std::string name, std::string public_key);
  std::string text() const;
  const std::string& name() const { return name_; }
  // The checkpoint in a note that this key signed. invalid when the form or the signature is wrong.
  Result<Checkpoint> open(std::string_view note) const;

 private:
  friend class SigningKey;
  std::string key_id() const;  // 4 bytes

  std::string name_;
  std::string public_key_;  // 32 bytes
};

// The secret half (Ed25519), in a file of its own (0600).
class SigningKey {
 public:
  enum class MayMake { no, yes };
  // Reads the key, or makes it when it may. A file that others can read is refused.
  static Result<SigningKey> open(const std::filesystem::path& file, std::string name,
                                 MayMake may_make, Random& random);
  ~SigningKey();
  SigningKey(SigningKey&&) noexcept = default;
  SigningKey& operator=(SigningKey&&) = delete;
  const std::string& name() const { return name_; }
  VerifierKey verifier() const;
  // The signed note of a checkpoint; its origin must be this key's name.
  std::string sign(const Checkpoint& checkpoint) const;

 private:
  SigningKey(std::string name, std::string secret);
  std::string name_;
  std::string secret_;  // 64 bytes: seed and public key
};

}  // namespace naober::journal
