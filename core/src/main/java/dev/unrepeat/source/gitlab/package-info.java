/// Webhook messages of GitLab about pipelines, deployments, releases and pushes, read into events.
@NullMarked
package dev.unrepeat.source.gitlab;

import org.jspecify.annotations.NullMarked;
