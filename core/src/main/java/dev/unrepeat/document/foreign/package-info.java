/// Postmortems that were written elsewhere, after nobody's template but their team's, read into
/// records.
@NullMarked
package dev.unrepeat.document.foreign;

import org.jspecify.annotations.NullMarked;
