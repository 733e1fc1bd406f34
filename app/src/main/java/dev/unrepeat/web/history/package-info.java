/// The history of a record: who changed what, and the way back.
@NullMarked
package dev.unrepeat.web.history;

import org.jspecify.annotations.NullMarked;
