/// The text for everybody outside: written, checked, approved.
@NullMarked
package dev.unrepeat.web.summary;

import org.jspecify.annotations.NullMarked;
