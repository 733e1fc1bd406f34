/// What readers say about the parts of a postmortem, beside the part.
@NullMarked
package dev.unrepeat.web.comment;

import org.jspecify.annotations.NullMarked;
