/**
 * Ballots (表决): who may vote, what a ballot says, and what the ballots come to.
 *
 * <p>Promise: a vote is counted by the law, on exact integers, with the rule that was in force, and
 * anyone can recount it. Every ballot is either counted or set aside with a reason; silence is
 * never a vote. This is the pure part: no database, no clock, no pages. {@code roll} freezes
 * electorates, {@code rule} holds the dated rules, {@code count} counts; {@code budget} and {@code
 * election} choose projects and people.
 */
@NullMarked
package gongzhi.ballots;

import org.jspecify.annotations.NullMarked;
