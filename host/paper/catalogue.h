// What Cairo 1.16 leaves out of a PDF and a screen reader asks for: the language, and that the
// title of the letter, not the name of its file, stands above the window (PDF/UA, ISO 14289-1 7.2
// and 7.1).
#pragma once

#include <string>
#include <string_view>

namespace naober::paper {

// Adds /Lang and /ViewerPreferences to the catalogue of a PDF by an update at its end, as the
// format allows (ISO 32000-1 7.5.6). `language` is a tag such as "nl-NL". A PDF whose catalogue is
// not in plain sight (packed, as later versions may) stays as it is.
std::string with_language(std::string pdf, std::string_view language);

}  // namespace naober::paper
