/// Who is reminded of an open action, and when: what the policy says, as days and letters.
@NullMarked
package dev.unrepeat.reminder;

import org.jspecify.annotations.NullMarked;
