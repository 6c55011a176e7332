// naober: the one program of the host. Every command lives in cli/; this file only opens the door.
#include <exception>
#include <iostream>

#include "cli/commands.h"

int main(int count, char** words) {
  try {
    const naober::cli::Console console{std::cout, std::cerr};
    return naober::cli::run(count, words, naober::cli::all_commands(), console);
  } catch (const std::exception& accident) {
    // The net at the outer door: what third-party code threw and nobody caught.
    std::cerr << "naober: stopped by an unexpected error: " << accident.what() << '\n';
    return 2;
  }
}
