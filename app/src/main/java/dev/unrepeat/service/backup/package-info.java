/// Backups of a data folder: one zip each, checked when it is made and again when it is restored.
@NullMarked
package dev.unrepeat.service.backup;

import org.jspecify.annotations.NullMarked;
