/// Writing together: the parts of a record as texts that people type, how two versions of a text
/// are merged, and what differs between them.
@NullMarked
package dev.unrepeat.writing;

import org.jspecify.annotations.NullMarked;
