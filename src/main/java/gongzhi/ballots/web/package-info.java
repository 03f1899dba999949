/** Rolls, polls, ballots and results in front of people (表决). */
@NullMarked
package gongzhi.ballots.web;

import org.jspecify.annotations.NullMarked;
