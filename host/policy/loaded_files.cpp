#include "policy/loaded_files.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace naober::policy {

Place place_of(const Error& error, const std::string& file) {
  Place place{file, 0};
  const std::string_view about = error.about;
  const std::size_t colon = about.rfind(':');
  if (colon == std::string_view::npos || about.substr(0, colon).find(".lua") == std::string::npos) {
    return place;
  }
  int line = 0;
  const char* last = about.data() + about.size();
  const auto [end, fault] = std::from_chars(about.data() + colon + 1, last, line);
  if (fault == std::errc() && end == last) {
    place.file = std::string(about.substr(0, colon));
    place.line = line;
  }
  return place;
}

Result<LoadedFiles> LoadedFiles::load(const Unit& unit, Scripts& scripts, ProblemList& problems) {
  LoadedFiles result;
  if (unit.files.empty()) {
    return result;
  }
  TRY(std::vector<LoadedFile> loaded, scripts.load(unit));
  for (LoadedFile& file : loaded) {
    File kept{file.path, file.declarations.has_value(), {}};
    if (kept.whole) {
      kept.declarations = *std::move(file.declarations);
    } else {
      const Error& error = file.declarations.error();
      problems.add(place_of(error, file.path), error.says);
    }
    if (file.path.rfind('/') == unit.name.size()) {
      result.files_.emplace(stem_of(file.path), std::move(kept));
    }
  }
  return result;
}

const Value* LoadedFiles::block(std::string_view stem, std::string_view word, std::string_view name,
                                ProblemList& problems) const {
  const auto found = files_.find(stem);
  if (found == files_.end() || !found->second.whole) {
    return nullptr;
  }
  const File& file = found->second;
  const std::string_view declared = file.declarations.text_at("is");
  if (declared != word) {
    problems.add(
        {file.path, 0},
        declared.empty()
            ? fmt::format("this file must return its declaration: return {} {}{{ … }}", word,
                          name.empty() ? "" : fmt::format("\"{}\" ", name))
            : fmt::format("this file declares '{}', but {}.lua holds '{}'", declared, stem, word));
    return nullptr;
  }
  if (!name.empty() && file.declarations.text_at("name") != name) {
    Declaration block(file.declarations, file.path, problems);
    block.complain(fmt::format("{} must be called \"{}\" here, as its folder or file says",
                               block.called(), name));
    return nullptr;
  }
  return &file.declarations;
}

std::string LoadedFiles::path_of(std::string_view stem) const {
  const auto found = files_.find(stem);
  return found == files_.end() ? std::string() : found->second.path;
}

std::vector<std::string> LoadedFiles::stems() const {
  std::vector<std::string> result;
  for (const auto& [stem, file] : files_) {
    result.push_back(stem);
  }
  return result;
}

}  // namespace naober::policy
