// The town of casework's tests, for the tests of this room.
#include "casework/town.cpp"
