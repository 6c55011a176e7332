#include "safe/checkpoint_folder.h"

#include <charconv>
#include <fstream>
#include <iterator>

#include "store/bystander.h"
#include "store/secret_file.h"

namespace naober::safe {

namespace {

// The second line of a note we wrote.
std::uint64_t size_in(std::string_view note) {
  const auto first = note.find('\n');
  std::uint64_t size = 0;
  if (first != std::string_view::npos) {
    std::from_chars(note.data() + first + 1, note.data() + note.size(), size);
  }
  return size;
}

}  // namespace

Result<CheckpointStep> checkpoint_step(const std::filesystem::path& data, const std::string& name,
                                       std::uint64_t since) {
  TRY(auto file, store::Bystander::open(data, name));
  return file->read([&](store::ReadTransaction& transaction) -> Result<CheckpointStep> {
    CheckpointStep step;
    auto note = journal::newest_checkpoint(transaction);
    if (!note) {
      return note.error().fault == Fault::not_found
                 ? Result<CheckpointStep>(step)
                 : Result<CheckpointStep>(tl::unexpected<Error>(note.error()));
    }
    step.note = *std::move(note);
    step.size = size_in(step.note);
    if (since > 0 && since < step.size) {
      TRY(step.proof, journal::prove_consistency(transaction, since, step.size));
    }
    return step;
  });
}

Result<void> keep_checkpoint(const std::filesystem::path& data, const std::string& name,
                             const std::filesystem::path& folder) {
  TRY(const auto step, checkpoint_step(data, name, 0));
  const auto kept = folder / (name + ".checkpoint");
  std::ifstream stream(kept);
  const std::string there(std::istreambuf_iterator<char>(stream), {});
  if (step.note.empty() || there == step.note) {
    return {};
  }
  return store::write_durably(kept, step.note, 0644);
}

}  // namespace naober::safe
