/// What systems tell by themselves: how it is heard, read, attached to incidents, or kept in the
/// inbox.
@NullMarked
package dev.unrepeat.service.arrival;

import org.jspecify.annotations.NullMarked;
