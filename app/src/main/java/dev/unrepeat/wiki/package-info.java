/// The wikis that postmortems are published to, one class for each kind.
@NullMarked
package dev.unrepeat.wiki;

import org.jspecify.annotations.NullMarked;
