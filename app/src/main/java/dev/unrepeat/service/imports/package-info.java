/// Postmortems that were written elsewhere, many at a time: read, judged and kept, with a report of
/// each.
@NullMarked
package dev.unrepeat.service.imports;

import org.jspecify.annotations.NullMarked;
