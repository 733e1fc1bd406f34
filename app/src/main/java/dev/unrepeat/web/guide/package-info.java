/// The pages for those who are new to the method: the handbook, and the practice incident.
@NullMarked
package dev.unrepeat.web.guide;

import org.jspecify.annotations.NullMarked;
