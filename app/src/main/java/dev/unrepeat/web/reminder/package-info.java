/// Who is reminded of which open action, and when an owner asks for silence.
@NullMarked
package dev.unrepeat.web.reminder;

import org.jspecify.annotations.NullMarked;
