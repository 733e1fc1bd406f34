/// What trackers tell of tickets.
@NullMarked
package dev.unrepeat.hook.tracker;

import org.jspecify.annotations.NullMarked;
