/// Reads logs of IRC clients.
@NullMarked
package dev.unrepeat.source.irc;

import org.jspecify.annotations.NullMarked;
