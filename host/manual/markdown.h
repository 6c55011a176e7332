// The manual as Markdown (CommonMark with pipe tables), for reading in a repository.
#pragma once

#include <string>

#include "manual/document.h"

namespace naober::manual {

// `in_words` is what the text beside a picture is called.
std::string to_markdown(const Page& page, const std::string& in_words);

}  // namespace naober::manual
