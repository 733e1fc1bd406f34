/// What a team writes down about its rules, in the file `.unrepeat.yml`.
@NullMarked
package dev.unrepeat.lint.configuration;

import org.jspecify.annotations.NullMarked;
