/// The durations of an incident, each with its formula and inputs, and a reason wherever there is
/// no number.
@NullMarked
package dev.unrepeat.metrics;

import org.jspecify.annotations.NullMarked;
