/// Who is in a postmortem right now, and what changes there as they look on.
@NullMarked
package dev.unrepeat.service.live;

import org.jspecify.annotations.NullMarked;
