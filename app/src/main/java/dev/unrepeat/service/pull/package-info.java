/// Systems that are connected so that evidence can be asked of them, and the asking.
@NullMarked
package dev.unrepeat.service.pull;

import org.jspecify.annotations.NullMarked;
