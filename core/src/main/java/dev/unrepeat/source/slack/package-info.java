/// A Slack workspace export, as a folder or unpacked archive, read into events.
@NullMarked
package dev.unrepeat.source.slack;

import org.jspecify.annotations.NullMarked;
