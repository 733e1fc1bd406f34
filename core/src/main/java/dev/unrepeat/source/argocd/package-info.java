/// Reads what Argo CD brought onto a cluster.
@NullMarked
package dev.unrepeat.source.argocd;

import org.jspecify.annotations.NullMarked;
