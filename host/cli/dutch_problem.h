// What `naober check` says to an administrator, in Dutch (--language nl).
//
// The loader speaks English; the sentences that an administrator meets most stand in one table with
// their Dutch. A sentence that is not in the table stays as it is: better said in English than
// guessed at.
#pragma once

#include <string>
#include <string_view>

namespace naober::cli {

// The sentence in Dutch, or the sentence itself.
std::string in_dutch(std::string_view says);

}  // namespace naober::cli
