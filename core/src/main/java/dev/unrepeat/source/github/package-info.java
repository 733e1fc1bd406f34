/// What GitHub delivered to a webhook about deployments, releases and workflow runs, read into
/// events.
@NullMarked
package dev.unrepeat.source.github;

import org.jspecify.annotations.NullMarked;
