/// Reads the event log of Windows, exported as XML.
@NullMarked
package dev.unrepeat.source.windows;

import org.jspecify.annotations.NullMarked;
