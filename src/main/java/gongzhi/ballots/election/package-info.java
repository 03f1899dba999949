/** Elections (选举): who is elected, by marks or by ranks. */
@NullMarked
package gongzhi.ballots.election;

import org.jspecify.annotations.NullMarked;
