/// Reads the log of PRTG.
@NullMarked
package dev.unrepeat.source.prtg;

import org.jspecify.annotations.NullMarked;
