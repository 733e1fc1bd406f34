/// Reads what runs of Terraform and OpenTofu did.
@NullMarked
package dev.unrepeat.source.terraform;

import org.jspecify.annotations.NullMarked;
