/// What goes on in a postmortem, as it happens, for the scripts of its pages.
@NullMarked
package dev.unrepeat.web.live;

import org.jspecify.annotations.NullMarked;
