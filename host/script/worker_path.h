// Where the worker program stands: beside the program that asks.
#pragma once

#include <string>

namespace naober::script {

// The path of naober-script in the folder of the running program.
std::string worker_path();

}  // namespace naober::script
