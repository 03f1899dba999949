/**
 * Practical deeds (办实事): what each level did for residents and what it spent, with the source.
 *
 * <p>Promise: nobody publishes alone, and nothing published is altered; a correction is another
 * entry with its reason.
 */
@NullMarked
package gongzhi.cases.deeds;

import org.jspecify.annotations.NullMarked;
