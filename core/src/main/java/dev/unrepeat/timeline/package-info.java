/// The assembly of one timeline from many sources, and what it reveals: kinds, milestones, links,
/// clocks and findings.
@NullMarked
package dev.unrepeat.timeline;

import org.jspecify.annotations.NullMarked;
