/// Stated figures against computed ones.
@NullMarked
package dev.unrepeat.stated;

import org.jspecify.annotations.NullMarked;
