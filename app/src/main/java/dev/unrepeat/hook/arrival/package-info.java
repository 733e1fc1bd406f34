/// What systems tell of events.
@NullMarked
package dev.unrepeat.hook.arrival;

import org.jspecify.annotations.NullMarked;
