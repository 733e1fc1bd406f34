/// Issues of Jira and Jira Service Management with their changes, read into events.
@NullMarked
package dev.unrepeat.source.jira;

import org.jspecify.annotations.NullMarked;
