/// The trackers that actions are followed in, one class for each kind.
@NullMarked
package dev.unrepeat.tracker;

import org.jspecify.annotations.NullMarked;
