/// Events of a Kubernetes cluster, as kubectl prints them in JSON, read into events.
@NullMarked
package dev.unrepeat.source.kubernetes;

import org.jspecify.annotations.NullMarked;
