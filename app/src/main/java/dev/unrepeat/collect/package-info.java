/// Systems that are asked for evidence of a time window by their interfaces, each a small class
/// over one way of asking.
@NullMarked
package dev.unrepeat.collect;

import org.jspecify.annotations.NullMarked;
