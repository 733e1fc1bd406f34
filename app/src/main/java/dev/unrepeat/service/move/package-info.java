/// Moving everything from SQLite to PostgreSQL and back, with proof.
@NullMarked
package dev.unrepeat.service.move;

import org.jspecify.annotations.NullMarked;
