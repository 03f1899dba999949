/**
 * Recounts (复算): the public file of a poll, and counting it again without the program that wrote
 * it.
 */
@NullMarked
package gongzhi.ballots.recount;

import org.jspecify.annotations.NullMarked;
