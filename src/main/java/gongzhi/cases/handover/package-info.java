/**
 * Handover meetings (集中交办): key cases are put on a list, each for one unit with a date and a
 * demand; when the meeting is held all of them are given at once, and each unit signs.
 */
@NullMarked
package gongzhi.cases.handover;

import org.jspecify.annotations.NullMarked;
