/// The language server: findings in any editor that speaks the Language Server Protocol 3.17.
@NullMarked
package dev.unrepeat.cli.lsp;

import org.jspecify.annotations.NullMarked;
