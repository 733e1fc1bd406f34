/// The door through which evidence comes in: files, folders, archives and streams, opened without
/// trusting them.
@NullMarked
package dev.unrepeat.evidence;

import org.jspecify.annotations.NullMarked;
