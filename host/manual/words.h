// The fixed words of the manual in two languages. What comes from a policy file stays as it is
// written there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace naober::manual {

enum class Language { english, dutch };

// "en" or "nl"; invalid for any other.
Result<Language> language_named(std::string_view code);
std::string_view code_of(Language language);

// The phrase in that language. CHECKs that the manual knows the English phrase.
std::string say(Language language, std::string_view english);

// "a, b, c": a list that reads the same in every language.
std::string joined(const std::vector<std::string>& words);

}  // namespace naober::manual
