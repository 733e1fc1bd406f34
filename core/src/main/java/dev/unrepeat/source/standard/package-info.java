/// The list of all formats that this version reads, in the order in which they are asked.
@NullMarked
package dev.unrepeat.source.standard;

import org.jspecify.annotations.NullMarked;
