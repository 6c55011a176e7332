// A way to another ending as a worker reads it out: one plain Dutch sentence.
#pragma once

#include <string>

#include "lab/what_would_change.h"

namespace naober::lab {

// "Als het antwoord op ‘…’ ja is (nu: nee), dan adviseren de regels: … (regel HH-4, Wmo 2015 …)."
std::string in_dutch(const Way& way, const policy::Task& task);
// "toekennen: Hulp bij het huishouden", "afwijzen", "een medewerker weegt het zelf".
std::string in_dutch(const Ending& ending, const policy::Task& task);

}  // namespace naober::lab
