// Policy files before Lua sees a byte: the check of sources, the check of settings, and the reader
// of tokens that the studio edits with.
#include "policy/plugin.h"
#include "script/settings_check.h"
#include "script/source_check.h"
#include "studio/lua_tokens.h"
#include "target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
  const naober::policy::SourceFile file{"fuzz.lua",
                                        std::string(naober::fuzz::text_of(bytes, count))};
  static_cast<void>(naober::script::check_source(file, naober::policy::Profile::plugin));
  if (naober::script::check_source(file, naober::policy::Profile::settings)) {
    static_cast<void>(naober::script::check_settings(file));
  }
  const auto tokens = naober::studio::read_tokens(file.text);
  for (std::size_t place = 0; place < tokens.tokens.size(); ++place) {
    const auto& token = tokens.tokens[place];
    CHECK(token.begin <= token.end && token.end <= file.text.size());
    static_cast<void>(tokens.plain_text(place));
    if (tokens.is(place, "{")) {
      static_cast<void>(naober::studio::read_table(tokens, place));
    }
  }
  return 0;
}
