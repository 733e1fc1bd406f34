/// The pages on which two people keep and release an interview.
@NullMarked
package dev.unrepeat.web.interview;

import org.jspecify.annotations.NullMarked;
