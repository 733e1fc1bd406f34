/// The rows of a timeline, the page of all of them, and the forms that change one or add some.
@NullMarked
package dev.unrepeat.web.event;

import org.jspecify.annotations.NullMarked;
