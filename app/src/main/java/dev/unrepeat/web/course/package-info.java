/// The way of a postmortem on pages: what is next, who has it, until when, and the steps
/// themselves.
@NullMarked
package dev.unrepeat.web.course;

import org.jspecify.annotations.NullMarked;
