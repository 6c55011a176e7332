// How simulations look in JSON.
#pragma once

#include "access/actor.h"
#include "lab/simulation_desk.h"
#include "lab/simulation_flips.h"
#include "policy/bundle.h"

namespace naober::web {

// Without its result: what a list shows.
Value show_outline(const lab::SimulationView& view);
Value show(const lab::SimulationView& view);
// Where it stands, as an event tells it.
Value show_progress(const lab::SimulationView& view);
// Facts that the actor's roles may not know are left out, and named in `withheld`.
Value show(const lab::Flip& flip, const policy::Bundle& bundle, const access::Actor& actor);

}  // namespace naober::web
