// Runs a fuzz target without libFuzzer: every file of its corpus, and then mutations of them, the
// same ones every time.
//
//   fuzz_json CORPUS [RUNS]      ends with "N passed, 0 failed"; a run that breaks ends the
//   process, and
//                                leaves its input in fuzz_broken beside where it ran
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <unistd.h>

#include "target.h"

namespace {

using std::literals::operator""sv;
namespace fs = std::filesystem;

std::vector<std::string> read_corpus(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> corpus;
  for (const fs::path& file : files) {
    std::ifstream stream(file, std::ios::binary);
    corpus.emplace_back(std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>());
  }
  return corpus;
}

// Bytes that parsers trip over.
constexpr auto odd_bytes = "\0\xff\x80\x7f\n\r\t \"'\\/{}[]()<>%&=;:,.-+0129eE"sv;

class Mutations {
 public:
  explicit Mutations(const std::vector<std::string>& corpus) : corpus_(corpus) {}

  std::string next() {
    std::string made = corpus_[below(corpus_.size())];
    const std::size_t changes = 1 + below(6);
    for (std::size_t i = 0; i < changes; ++i) {
      change(made);
    }
    return made;
  }

 private:
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(7)) {
      case 0:
        if (at < text.size()) {
          text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
        }
        break;
      case 1:
        text.insert(at, 1, odd_bytes[below(odd_bytes.size())]);
        break;
      case 2:
        text.erase(at, 1 + below(8));
        break;
      case 3:
        text.resize(at);
        break;
      case 4:  // something of itself, again and again
        for (std::size_t times = 1 + below(40); times > 0 && text.size() < most_bytes; --times) {
          text.insert(at, text.substr(at, 1 + below(16)));
        }
        break;
      case 5: {  // something of another
        const std::string& other = corpus_[below(corpus_.size())];
        text.insert(at, other.substr(below(other.size() + 1), below(64)));
        break;
      }
      default:
        if (at < text.size()) {
          text[at] = odd_bytes[below(odd_bytes.size())];
        }
    }
  }

  static constexpr std::size_t most_bytes = 64 << 10;
  const std::vector<std::string>& corpus_;
  std::mt19937 random_{2026};
};

void run(const std::string& input) {
  // Written before and not after: whatever ends the process, its cause is there.
  static std::FILE* file = std::fopen("fuzz_broken", "wb");
  if (file != nullptr) {
    std::rewind(file);
    std::fwrite(input.data(), 1, input.size(), file);
    std::fflush(file);
    if (::ftruncate(::fileno(file), static_cast<off_t>(input.size())) != 0) {
      std::abort();
    }
  }
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) {
    std::cerr << "usage: " << words[0] << " CORPUS [RUNS]\n";
    return 2;
  }
  const auto corpus = read_corpus(words[1]);
  const long runs = count > 2 ? std::atol(words[2]) : 20'000;
  for (const std::string& input : corpus) {
    run(input);
  }
  Mutations mutations(corpus);
  for (long i = 0; i < runs && !corpus.empty(); ++i) {
    run(mutations.next());
  }
  std::remove("fuzz_broken");
  std::cout << corpus.size() << " inputs and " << runs << " mutations read\n";
  return corpus.empty() ? 1 : 0;
}
