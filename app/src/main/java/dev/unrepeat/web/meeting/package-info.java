/// The review meeting: its invitation, its room, and what comes of it.
@NullMarked
package dev.unrepeat.web.meeting;

import org.jspecify.annotations.NullMarked;
