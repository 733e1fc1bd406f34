/// What leaves this server: put down with the change it tells of, and carried out afterwards.
@NullMarked
package dev.unrepeat.service.outbox;

import org.jspecify.annotations.NullMarked;
