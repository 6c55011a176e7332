#include "journal/leaf.h"

#include <cstring>

#include "base/codec.h"

namespace naober::journal {

namespace {

// Tags of the canonical encoding (base/codec.h). The leaf is written here without a Value in
// between, because verify makes millions of them; a test holds both encodings together.
constexpr char tag_integer = 3;
constexpr char tag_text = 5;
constexpr char tag_list = 9;
constexpr std::uint64_t format_version = 1;
constexpr std::size_t members = 12;

char* put(char* place, std::uint64_t bits, int size) {
  for (int byte = 0; byte < size; ++byte) {
    *place++ = static_cast<char>(bits >> (8 * byte));
  }
  return place;
}

char* put_integer(char* place, std::uint64_t value) {
  *place++ = tag_integer;
  return put(place, value, 8);
}

}  // namespace

LeafParts parts_of(const Entry& entry, std::string_view details) {
  return {entry.at.milliseconds,
          {entry.user_id, entry.role, entry.organisation, entry.purpose, entry.act,
           entry.subject_kind, entry.subject_id, entry.client_id, entry.case_id},
          details};
}

void write_leaf(const LeafParts& parts, std::string& into) {
  std::size_t size = 5 + 9 + 9 + parts.details.size();
  for (const std::string_view text : parts.texts) {
    size += 5 + text.size();
  }
  into.resize(size);
  char* place = into.data();
  *place++ = tag_list;
  place = put(place, members, 4);
  place = put_integer(place, format_version);
  place = put_integer(place, static_cast<std::uint64_t>(parts.at));
  for (const std::string_view text : parts.texts) {
    *place++ = tag_text;
    place = put(place, text.size(), 4);
    std::memcpy(place, text.data(), text.size());
    place += text.size();
  }
  std::memcpy(place, parts.details.data(), parts.details.size());
}

Result<Entry> entry_of_leaf(std::string_view leaf) {
  const auto no_leaf = refuse(Fault::invalid, "These bytes are no leaf of a journal.", "leaf");
  const auto value = decode(leaf);
  const auto* list = value ? value->as<List>() : nullptr;
  if (list == nullptr || list->size() != members || list->front() != Value(std::int64_t{1}) ||
      (*list)[1].as<std::int64_t>() == nullptr) {
    return no_leaf;
  }
  Entry entry;
  entry.at.milliseconds = *(*list)[1].as<std::int64_t>();
  const std::array<std::string*, 9> texts = {
      &entry.user_id,      &entry.role,       &entry.organisation, &entry.purpose, &entry.act,
      &entry.subject_kind, &entry.subject_id, &entry.client_id,    &entry.case_id};
  for (std::size_t place = 0; place < texts.size(); ++place) {
    const auto* text = (*list)[place + 2].as<std::string>();
    if (text == nullptr) {
      return no_leaf;
    }
    *texts[place] = *text;
  }
  entry.details = list->back();
  return entry;
}

}  // namespace naober::journal
