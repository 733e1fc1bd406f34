/// Pages about connected trackers and about where actions and tickets differ.
@NullMarked
package dev.unrepeat.web.tracker;

import org.jspecify.annotations.NullMarked;
