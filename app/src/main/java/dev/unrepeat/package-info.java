/// The entrance of the house and its wiring.
@NullMarked
package dev.unrepeat;

import org.jspecify.annotations.NullMarked;
