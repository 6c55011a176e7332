// A pool that the tests of one binary share, and short ways to make units.
#pragma once

#include <gtest/gtest.h>

#include "places.h"
#include "script/pool.h"

namespace naober::script {

inline PoolOptions options() {
  PoolOptions options;
  options.worker = NAOBER_BINARY_DIR "/naober-script";
  // Ample, so that work decides and not the machine: a sanitizer makes everything slow.
  options.evaluation.time = std::chrono::seconds(60);
  options.silence = std::chrono::seconds(120);
  return options;
}

inline Pool& pool() {
  static const std::unique_ptr<Pool> shared = [] {
    auto started = Pool::start(options());
    if (!started) {
      ADD_FAILURE() << started.error().says;
      std::abort();
    }
    return std::move(*started);
  }();
  return *shared;
}

inline policy::Unit plugin(std::string text) {
  return {.name = "plugins/test",
          .profile = policy::Profile::plugin,
          .files = {{"plugins/test/test.lua", std::move(text)}},
          .fingerprint = {}};
}

inline policy::Unit settings(std::string text) {
  return {.name = "municipalities/test",
          .profile = policy::Profile::settings,
          .files = {{"municipalities/test/test.lua", std::move(text)}},
          .fingerprint = {}};
}

// What a chunk gives for `facts`, in the plugin profile.
inline policy::Evaluation run(std::string text, List arguments = {}) {
  auto answers = pool().run_chunk("try", plugin(std::move(text)), {std::move(arguments)});
  if (!answers) {
    return {.limit = policy::Limit::crash, .value = {}, .says = answers.error().says};
  }
  return answers->at(0);
}

}  // namespace naober::script
