#include "base/side_by_side.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace naober {
namespace {

// Below this a thread costs more than it saves.
constexpr std::size_t handful = 8;
constexpr unsigned most_threads = 4;

unsigned threads_for(std::size_t count) {
  return count < handful ? 1 : std::clamp(std::thread::hardware_concurrency(), 1u, most_threads);
}

}  // namespace

Result<void> side_by_side(std::size_t count, const std::function<Result<void>(std::size_t)>& work) {
  std::vector<Result<void>> ended(count);
  std::atomic<std::size_t> next = 0;
  const auto help = [&] {
    for (std::size_t piece = next++; piece < count; piece = next++) {
      ended[piece] = work(piece);
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned thread = 1; thread < threads_for(count); ++thread) {
      helpers.emplace_back(help);
    }
    help();
  }
  for (Result<void>& each : ended) {
    TRY_DO(std::move(each));
  }
  return {};
}

}  // namespace naober
