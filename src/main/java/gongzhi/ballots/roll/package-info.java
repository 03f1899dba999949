/** Rolls (名册): who may vote, frozen at a moment, from the records of owners and residents. */
@NullMarked
package gongzhi.ballots.roll;

import org.jspecify.annotations.NullMarked;
