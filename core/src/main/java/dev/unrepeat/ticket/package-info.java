/// What a ticket of a tracker means for the action it follows, and the other way round.
@NullMarked
package dev.unrepeat.ticket;

import org.jspecify.annotations.NullMarked;
