/// The strip of milestones and the form that sets, accepts or removes one.
@NullMarked
package dev.unrepeat.web.milestone;

import org.jspecify.annotations.NullMarked;
