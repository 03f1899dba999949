/** Invented rolls and polls for the demonstration. */
@NullMarked
package gongzhi.ballots.demo;

import org.jspecify.annotations.NullMarked;
