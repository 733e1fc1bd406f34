/// The page from which a postmortem is taken away, and the files it gives.
@NullMarked
package dev.unrepeat.web.export;

import org.jspecify.annotations.NullMarked;
