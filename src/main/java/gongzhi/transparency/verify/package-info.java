/**
 * The command that verifies without trusting the program: a file somebody kept, a whole log over
 * HTTP, or the database underneath. Files and logs need nothing but this Java.
 */
@NullMarked
package gongzhi.transparency.verify;

import org.jspecify.annotations.NullMarked;
