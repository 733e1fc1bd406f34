/// Reads the audit log of HashiCorp Vault.
@NullMarked
package dev.unrepeat.source.vault;

import org.jspecify.annotations.NullMarked;
