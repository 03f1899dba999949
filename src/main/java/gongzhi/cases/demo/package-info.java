/**
 * Demonstration cases (示例): invented matters that live through the real acts, so that a new
 * installation has something to look at. Made once, and only where {@code gongzhi.demo} is set.
 */
@NullMarked
package gongzhi.cases.demo;

import org.jspecify.annotations.NullMarked;
