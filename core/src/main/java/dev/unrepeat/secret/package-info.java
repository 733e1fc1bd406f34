/// What must never be stored: secrets in foreign text are found and masked here, before anything
/// keeps them.
@NullMarked
package dev.unrepeat.secret;

import org.jspecify.annotations.NullMarked;
