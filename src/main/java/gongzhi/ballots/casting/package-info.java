/** Casting (投票): ballots as they come in, each counted once, each committed to the public log. */
@NullMarked
package gongzhi.ballots.casting;

import org.jspecify.annotations.NullMarked;
