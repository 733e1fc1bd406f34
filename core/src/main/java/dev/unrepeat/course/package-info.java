/// The way of a postmortem from draft to closed: whether one is required, until when, and what
/// comes next.
@NullMarked
package dev.unrepeat.course;

import org.jspecify.annotations.NullMarked;
