/// Reads what systems of continuous delivery send: CircleCI, Buildkite, Azure DevOps, Octopus
/// Deploy, Heroku, Rundeck, Bitbucket.
@NullMarked
package dev.unrepeat.source.ci;

import org.jspecify.annotations.NullMarked;
