/// The pages on which people write a postmortem together.
@NullMarked
package dev.unrepeat.web.writing;

import org.jspecify.annotations.NullMarked;
