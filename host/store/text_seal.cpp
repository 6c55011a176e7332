#include "store/text_seal.h"

#include <sodium.h>
#include <sqlite3.h>

#include <optional>

namespace naober::store {

namespace {

constexpr std::string_view mark = "sealed:1:";
constexpr int variant = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;

std::string_view text_of(sqlite3_value* value) {
  const void* text = sqlite3_value_text(value);
  return text == nullptr ? std::string_view()
                         : std::string_view(static_cast<const char*>(text),
                                            static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void give(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void refuse_with(sqlite3_context* context, const std::string& says) {
  sqlite3_result_error(context, says.c_str(), static_cast<int>(says.size()));
}

// What both begin with: the text, when there is something to do; else the answer is given.
std::optional<std::string_view> text_to_turn(sqlite3_context* context, sqlite3_value** values) {
  const auto text = text_of(values[1]);
  if (text.empty()) {
    sqlite3_result_value(context, values[1]);
    return std::nullopt;
  }
  return text;
}

void sealed_text(sqlite3_context* context, int, sqlite3_value** values) {
  const auto text = text_to_turn(context, values);
  if (!text) {
    return;
  }
  auto* seal = static_cast<TextSeal*>(sqlite3_user_data(context));
  if (seal == nullptr) {
    return refuse_with(context, "There are no keys here to seal a text with");
  }
  const auto sealed = seal->seal(text_of(values[0]), *text);
  if (!sealed) {
    return refuse_with(context, sealed.error().says);
  }
  std::string kept(sodium_base64_encoded_len(sealed->size(), variant), '\0');
  sodium_bin2base64(kept.data(), kept.size(),
                    reinterpret_cast<const unsigned char*>(sealed->data()), sealed->size(),
                    variant);
  kept.pop_back();  // its zero byte
  give(context, std::string(mark) + kept);
}

void opened_text(sqlite3_context* context, int, sqlite3_value** values) {
  const auto kept = text_to_turn(context, values);
  if (!kept) {
    return;
  }
  if (!kept->starts_with(mark)) {
    return sqlite3_result_value(context, values[1]);
  }
  auto* seal = static_cast<TextSeal*>(sqlite3_user_data(context));
  if (seal == nullptr) {
    return refuse_with(context, "There are no keys here to open a text with");
  }
  const auto base64 = kept->substr(mark.size());
  std::string sealed(base64.size(), '\0');
  std::size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(sealed.data()), sealed.size(),
                        base64.data(), base64.size(), nullptr, &size, nullptr, variant) != 0) {
    return refuse_with(context, "A sealed text is not as it was written");
  }
  sealed.resize(size);
  const auto plain = seal->open_sealed(text_of(values[0]), sealed);
  if (!plain && plain.error().fault != Fault::not_found) {
    return refuse_with(context, plain.error().says);
  }
  give(context, plain ? *plain : std::string());
}

}  // namespace

int add_seal_functions(sqlite3* handle, TextSeal* seal) {
  // No schema may call them (DIRECTONLY).
  constexpr int how = SQLITE_UTF8 | SQLITE_DIRECTONLY;
  const int first = sqlite3_create_function_v2(handle, "sealed_text", 2, how, seal, sealed_text,
                                               nullptr, nullptr, nullptr);
  const int second = sqlite3_create_function_v2(handle, "opened_text", 2, how, seal, opened_text,
                                                nullptr, nullptr, nullptr);
  return first != SQLITE_OK ? first : second;
}

}  // namespace naober::store
