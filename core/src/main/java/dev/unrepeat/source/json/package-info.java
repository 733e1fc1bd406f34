/// The records of a JSON file, one after the other, whether they stand in an array, in an object or
/// on a line each.
@NullMarked
package dev.unrepeat.source.json;

import org.jspecify.annotations.NullMarked;
