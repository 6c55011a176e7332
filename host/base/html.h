// Text for a page of HTML, in an element or in an attribute between double quotes.
#pragma once

#include <string>
#include <string_view>

namespace naober {

// With &, <, > and " written as their names.
std::string escape_html(std::string_view text);

}  // namespace naober
