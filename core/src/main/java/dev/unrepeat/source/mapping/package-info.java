/// Any other JSON, read into events by a mapping file that lies beside it.
@NullMarked
package dev.unrepeat.source.mapping;

import org.jspecify.annotations.NullMarked;
