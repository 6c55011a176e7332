// How simulations look in JSON.
#pragma once

#include "casework/veil.h"
#include "lab/simulation_desk.h"
#include "lab/simulation_flips.h"

namespace naober::web {

// Without its result: what a list shows.
Value show_outline(const lab::SimulationView& view);
Value show(const lab::SimulationView& view);
// Where it stands, as an event tells it.
Value show_progress(const lab::SimulationView& view);
// Facts that the veil hides are left out, and named in `withheld`.
Value show(const lab::Flip& flip, const casework::Veil& veil);

}  // namespace naober::web
