/// Secrets of others, kept encrypted.
@NullMarked
package dev.unrepeat.service.vault;

import org.jspecify.annotations.NullMarked;
