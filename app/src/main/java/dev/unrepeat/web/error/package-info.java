/// The pages that say no: nothing there, refused, in conflict, or a fault of ours.
@NullMarked
package dev.unrepeat.web.error;

import org.jspecify.annotations.NullMarked;
