/** Counting (计票): from ballots as they came in to an outcome and a list of what was set aside. */
@NullMarked
package gongzhi.ballots.count;

import org.jspecify.annotations.NullMarked;
