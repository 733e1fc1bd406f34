/// Figures that somebody wrote in prose, compared with the ones that the record yields.
@NullMarked
package dev.unrepeat.stated;

import org.jspecify.annotations.NullMarked;
